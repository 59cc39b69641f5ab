package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.filterscope.fixture.BucketServer;
import org.filterscope.fixture.WithBucket;
import org.filterscope.storage.StorageUnavailableException;
import org.filterscope.tensor.image.ImageDecoder;
import org.filterscope.tensor.image.Picture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A dataset whose files lie on a server that comes and goes. */
@ContextConfiguration(initializers = WithBucket.class)
class FilesOutOfReachTests extends CatalogueTest {

    @Autowired
    private BucketServer server;

    @Autowired
    private DatasetCollections collections;

    @Autowired
    private WebApplicationContext web;

    private MockHttpServletResponse get(String address) {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(web).build();
        return people.as(reader, () -> {
            try {
                return browser.perform(MockMvcRequestBuilders.get(address))
                        .andReturn()
                        .getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void pictures_come_back_with_the_store_and_are_asked_for_again_meanwhile() {
        DatasetId dataset = anImported(Birds.annotated(folder));
        String thumbnail = DatasetAddresses.thumbnail(dataset, asEditor(() -> images.tile(dataset, 2)));
        String original = DatasetAddresses.original(dataset, asEditor(() -> images.tile(dataset, 1)));

        server.goAway();
        try {
            for (String address : List.of(thumbnail, original)) {
                MockHttpServletResponse response = get(address);
                assertThat(response.getStatus()).as(address).isEqualTo(503);
                assertThat(response.getHeader("Retry-After")).isEqualTo("10");
                assertThat(response.getHeaders("Cache-Control")).containsExactly("no-store");
            }
        } finally {
            server.comeBack();
        }

        assertThat(get(thumbnail).getStatus()).isEqualTo(200);
        assertThat(get(original).getContentType()).isEqualTo("image/jpeg");
    }

    @Test
    void a_picture_out_of_reach_is_not_taken_for_a_broken_one() throws Exception {
        DatasetId dataset = anImported(Birds.annotated(folder));
        List<Path> pictures = asEditor(() -> collections.pictures(dataset)).pictures();

        server.goAway();
        try (ImageDecoder decoder = new ImageDecoder()) {
            assertThatThrownBy(() -> decoder.decode(pictures.getFirst()))
                    .isInstanceOf(StorageUnavailableException.class);
        } finally {
            server.comeBack();
        }

        try (ImageDecoder decoder = new ImageDecoder()) {
            assertThat(decoder.decode(pictures.getFirst())).isInstanceOf(Picture.class);
        }
    }
}
