package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.filterscope.team.ProjectId;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.LayerShape;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.image.Preprocessing;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class LayerDiagramTests {

    @Test
    void blocks_are_wider_with_more_filters_and_lower_with_smaller_maps() throws Exception {
        Model model = aModel(layer(0, "first", 64, 112), layer(1, "second", 128, 56), layer(2, "third", 512, 7));

        List<Element> shapes = shapes(drawn(model, Set.of()));

        assertThat(shapes).extracting(shape -> size(shape, "width")).isSorted();
        assertThat(shapes.reversed()).extracting(shape -> size(shape, "height")).isSorted();
    }

    @Test
    void every_layer_is_a_link_with_a_spoken_name() throws Exception {
        Model model = aModel(layer(0, "conv1", 64, 112), layer(1, "fire2", 128, 56));

        NodeList links = drawn(model, Set.of("fire2")).getElementsByTagName("a");

        assertThat(links.getLength()).isEqualTo(2);
        Element second = (Element) links.item(1);
        assertThat(second.getAttribute("href")).isEqualTo("model/" + model.id() + "/layer/1");
        assertThat(second.getAttribute("aria-label"))
                .isEqualTo("Layer fire2: 128 filters, maps of 56×56, kernel 3×3, ReLU, explained");
        assertThat(second.getAttribute("class")).contains("layer-explained");
        assertThat(((Element) links.item(0)).getAttribute("class")).doesNotContain("layer-explained");
    }

    @Test
    void many_layers_go_on_in_further_rows() throws Exception {
        Model model = aModel(IntStream.range(0, 40)
                .mapToObj(i -> layer(i, "layer" + i, 8, 8))
                .toArray(ModelLayer[]::new));

        Element svg = drawn(model, Set.of()).getDocumentElement();

        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 1200 760");
        assertThat(shapes(drawn(model, Set.of()))).allSatisfy(shape -> {
            assertThat(size(shape, "x")).isBetween(0.0, 1200.0);
            assertThat(size(shape, "y")).isBetween(0.0, 760.0);
        });
    }

    @Test
    void names_cannot_become_markup() throws Exception {
        Model model = aModel(layer(0, "<script>alert(\"x\")</script>&", 4, 4));

        Document drawn = drawn(model, Set.of());

        assertThat(drawn.getElementsByTagName("script").getLength()).isZero();
        assertThat(((Element) drawn.getElementsByTagName("a").item(0)).getAttribute("aria-label"))
                .startsWith("Layer <script>alert(\"x\")</script>&: 4 filters");
    }

    private static Model aModel(ModelLayer... layers) {
        return new Model(
                ModelId.random(),
                ProjectId.random(),
                "Birds & <bees>",
                "",
                "0".repeat(64),
                ModelOptions.NONE,
                "serving_default",
                new InputShape(224, 224, 3, InputShape.Layout.NHWC),
                false,
                Preprocessing.TF,
                0,
                ClassLabels.NONE,
                List.of(layers),
                1,
                Instant.EPOCH,
                "Somebody");
    }

    private static ModelLayer layer(int position, String name, int filters, int side) {
        return new ModelLayer(position, name, "ReLU", "3×3", new LayerShape(filters, side, side));
    }

    private static Document drawn(Model model, Set<String> explained) throws Exception {
        String svg = new LayerDiagram(model, explained).svg().replace("<a router-ignore ", "<a ");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> shapes(Document svg) {
        NodeList links = svg.getElementsByTagName("a");
        return IntStream.range(0, links.getLength())
                .mapToObj(i -> ((Element) links.item(i)).getElementsByTagName("rect"))
                .map(rects -> (Element) rects.item(1))
                .toList();
    }

    private static double size(Element shape, String side) {
        return Double.parseDouble(shape.getAttribute(side));
    }
}
