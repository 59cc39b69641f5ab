package org.filterscope.explanation.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.KeptExplanations;
import org.filterscope.fixture.BrowserTest;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.Visit;
import org.filterscope.lavise.CountRules;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.filterscope.team.ProjectId;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures the gallery of a layer of 2,048 filters with 25 images each, made and served like any other, in a real browser;
 * {@code docs/gallery.md} says how to run it. The figures stand in {@code target/gallery-measurement.txt}.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "filterscope.measure", matches = "gallery")
class GalleryMeasurement {

    private static final String PASSWORD = "lantern gravel tulip harbour";
    private static final int FILTERS = 2048;
    private static final int PICTURES = 20;
    private static final int SEED = 7;
    private static final int OPEN_AT_ONCE = 4;
    private static final double MIB = 1024.0 * 1024;
    private static final String BY_CLICK = "by a click in the list";
    private static final Path REPORT = Path.of("target", "gallery-measurement.txt");

    @Autowired
    private People people;

    @Autowired
    private Models models;

    @Autowired
    private ModelImports modelImports;

    @Autowired
    private DatasetImports datasetImports;

    @Autowired
    private Explanations explanations;

    @Autowired
    private KeptExplanations kept;

    private final Map<String, Double> figures = new LinkedHashMap<>();

    @Test
    void a_layer_of_2048_filters_is_looked_at_within_the_budgets(Visit visit) {
        ColourProject colours =
                ColourProject.make(TinyNetworks.wide(FILTERS), PICTURES, people, models, modelImports, datasetImports);
        people.setPassword(colours.editor(), PASSWORD);
        long begun = System.nanoTime();
        ExplanationId id = people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(),
                        colours.request(ColourProject.settings()
                                .withRules(CountRules.standard())
                                .withSeed(SEED)),
                        PlayedRun.toTheEnd(colours.project())));
        note("seconds to explain the layer", (System.nanoTime() - begun) / 1e9);
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);

        byAddress(visit, id, "first look ever (the server makes the feed)");
        byAddress(visit, id, "by address, nothing of the program in the browser");
        afterAnotherPage(visit, colours.project(), id, "by address, after another page of the program");
        byClick(visit, colours.project(), id, BY_CLICK);
        OpenGallery gallery = OpenGallery.of(visit, id, "");
        scroll(gallery);
        recount(gallery);
        serverMemory(visit, id);
        agreement(visit, colours, id);

        assertThat(figures.get("longest blank tile while scrolling, ms")).isLessThanOrEqualTo(200);
        assertThat(figures.get("most heap of the browser while scrolling, MiB")).isLessThanOrEqualTo(250);
        assertThat(figures.get("server memory for each open gallery, MiB")).isLessThanOrEqualTo(5);
        assertThat(figures.get("slowest recount, ms")).isLessThan(100);
        assertThat(figures.get("first tiles, ms: " + BY_CLICK)).isLessThanOrEqualTo(1000);
    }

    private void note(String what, double figure) {
        figures.put(what, figure);
        write();
    }

    /** From an address that was given to a browser that knows nothing of the program yet. */
    private void byAddress(Visit visit, ExplanationId id, String what) {
        forgetAll(visit);
        visit.page().navigate(visit.server() + "/" + ExplanationNavigation.explanation(id));
        firstTiles(visit.page(), "document.documentElement", what);
    }

    /** From an address, in a browser that has shown another page of the program. */
    private void afterAnotherPage(Visit visit, ProjectId project, ExplanationId id, String what) {
        forgetAll(visit);
        seeTheList(visit, project, id);
        visit.page().navigate(visit.server() + "/" + ExplanationNavigation.explanation(id));
        firstTiles(visit.page(), "document.documentElement", what);
    }

    /** From a click in the list of explanations. */
    private void byClick(Visit visit, ProjectId project, ExplanationId id, String what) {
        forgetAll(visit);
        firstTiles(visit.page(), seeTheList(visit, project, id), what);
    }

    private static void forgetAll(Visit visit) {
        CDPSession session = visit.page().context().newCDPSession(visit.page());
        session.send("Network.clearBrowserCache");
        session.detach();
    }

    /** Returns what leads from there to the gallery. */
    private static String seeTheList(Visit visit, ProjectId project, ExplanationId id) {
        visit.page().navigate(visit.server() + "/" + ExplanationNavigation.explanations(project));
        String link = "a[href='" + ExplanationNavigation.explanation(id) + "']";
        visit.page().waitForSelector(link);
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        return "document.querySelector(\"" + link + "\")";
    }

    /**
     * Notes how long it takes until all tiles in sight are drawn, and until words stand below them.
     *
     * @param clicked what is clicked on to begin
     */
    private void firstTiles(Page page, String clicked, String what) {
        Map<?, ?> seen = (Map<?, ?>) page.evaluate("""
                () => new Promise(done => {
                  const clicked = %s;
                  const begun = clicked.href ? performance.now() : 0;
                  clicked.click?.();
                  let stands, drawn;
                  const look = () => {
                    const grid = document.querySelector('fs-filter-gallery')?.shadowRoot?.querySelector('fs-filter-grid');
                    const frame = grid?.shadowRoot?.querySelector('.scroller')?.getBoundingClientRect();
                    const first = [...(grid?.shadowRoot?.querySelectorAll('a') ?? [])]
                      .filter(tile => tile.getBoundingClientRect().top < frame.bottom);
                    if (grid) stands ??= performance.now() - begun;
                    if (first.length >= 6 && first.every(tile => tile.querySelector('canvas')?.dataset.drawn)) {
                      drawn ??= performance.now() - begun;
                    }
                    if (drawn && first.every(tile => tile.innerText.trim().split(/\\s+/).length > 1)) {
                      const words = performance.now() - begun;
                      new PerformanceObserver(list => done({
                        stands, drawn, words, shift: list.getEntries().reduce((sum, each) => sum + each.value, 0),
                      })).observe({ type: 'layout-shift', buffered: true });
                      setTimeout(() => done({ stands, drawn, words, shift: 0 }), 500);
                    } else {
                      requestAnimationFrame(look);
                    }
                  };
                  look();
                })""".formatted(clicked));
        note("the gallery stands in the page, ms: " + what, number(Objects.requireNonNull(seen.get("stands"))));
        note("first tiles, ms: " + what, number(Objects.requireNonNull(seen.get("drawn"))));
        note("their words, ms: " + what, number(Objects.requireNonNull(seen.get("words"))));
        note("layout shift: " + what, number(Objects.requireNonNull(seen.get("shift"))));
    }

    /** Scrolls through all filters as fast as a hand does, and watches in each frame how long tiles in sight are blank. */
    private void scroll(OpenGallery gallery) {
        Map<?, ?> seen = (Map<?, ?>) gallery.page().evaluate("""
                () => new Promise(done => {
                  const grid = document.querySelector('fs-filter-gallery').shadowRoot.querySelector('fs-filter-grid');
                  const scroller = grid.shadowRoot.querySelector('.scroller');
                  const since = new Map(); const visited = new Set();
                  let longest = 0, heap = 0, frames = 0, slowest = 0, begun = performance.now(), before = begun;
                  const look = now => {
                    frames++; slowest = Math.max(slowest, now - before);
                    const frame = scroller.getBoundingClientRect();
                    const blank = new Set();
                    for (const canvas of grid.shadowRoot.querySelectorAll('canvas')) {
                      const place = canvas.getBoundingClientRect();
                      if (place.bottom > frame.top && place.top < frame.bottom) {
                        visited.add(canvas.dataset.of);
                        if (!canvas.dataset.drawn) blank.add(canvas.dataset.of);
                      }
                    }
                    for (const filter of [...since.keys()]) if (!blank.has(filter)) since.delete(filter);
                    for (const filter of blank) {
                      if (!since.has(filter)) since.set(filter, before);
                      longest = Math.max(longest, now - since.get(filter));
                    }
                    heap = Math.max(heap, performance.memory.usedJSHeapSize);
                    const most = scroller.scrollHeight - scroller.clientHeight;
                    // three screens in two seconds
                    scroller.scrollTop += (now - before) / 1000 * scroller.clientHeight * 1.5;
                    before = now;
                    if (scroller.scrollTop >= most - 1 && blank.size === 0) {
                      done({ longest, heap, slowest, frames, seconds: (now - begun) / 1000, visited: visited.size });
                    } else requestAnimationFrame(look);
                  };
                  requestAnimationFrame(now => { before = now; look(now); });
                })""");
        note("longest blank tile while scrolling, ms", number(Objects.requireNonNull(seen.get("longest"))));
        note("most heap of the browser while scrolling, MiB", number(Objects.requireNonNull(seen.get("heap"))) / MIB);
        note("seconds to scroll through all", number(Objects.requireNonNull(seen.get("seconds"))));
        note("filters seen in passing", number(Objects.requireNonNull(seen.get("visited"))));
        note("frames", number(Objects.requireNonNull(seen.get("frames"))));
        note("slowest frame, ms", number(Objects.requireNonNull(seen.get("slowest"))));
        CDPSession session = gallery.page().context().newCDPSession(gallery.page());
        session.send("HeapProfiler.collectGarbage");
        JsonObject heap = session.send("Runtime.getHeapUsage");
        note("heap of the browser afterwards, MiB", heap.get("usedSize").getAsDouble() / MIB);
    }

    private void recount(OpenGallery gallery) {
        Page page = gallery.page();
        for (int p = 24; p >= 15; p--) {
            page.evaluate("""
                    p => { const slider = document.querySelector('fs-filter-gallery').shadowRoot
                      .querySelector('fs-gallery-bar').shadowRoot.querySelectorAll('input[type=range]')[1];
                      slider.value = p; slider.dispatchEvent(new Event('input')); }""", p);
            page.waitForFunction(
                    "seen => performance.getEntriesByName('filterscope-recount').length > seen", 24 - p + 1);
        }
        note(
                "slowest recount, ms",
                number(
                        page.evaluate(
                                "() => Math.max(...performance.getEntriesByName('filterscope-recount').slice(1).map(e => e.duration))")));
        long begun = System.nanoTime();
        gallery.counted();
        note("chance levels after the last recount, ms", (System.nanoTime() - begun) / 1e6);
    }

    private void serverMemory(Visit visit, ExplanationId id) {
        List<Cookie> cookies = visit.page().context().cookies();
        Browser browser = Objects.requireNonNull(visit.page().context().browser());
        double before = usedMemory();
        List<BrowserContext> open = new ArrayList<>();
        for (int i = 0; i < OPEN_AT_ONCE; i++) {
            BrowserContext context = browser.newContext();
            context.addCookies(cookies);
            open.add(context);
            Page page = context.newPage();
            page.navigate(visit.server() + "/" + ExplanationNavigation.explanation(id));
            new OpenGallery(page).counted().drawn(0);
        }
        note("server memory for each open gallery, MiB", (usedMemory() - before) / OPEN_AT_ONCE / MIB);
        open.forEach(BrowserContext::close);
    }

    /** What the server holds once everything is thrown away that can be. */
    private static double usedMemory() {
        for (int i = 0; i < 3; i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void agreement(Visit visit, ColourProject colours, ExplanationId id) {
        Recounts engine = people.as(colours.editor(), () -> new Recounts(kept.votes(id), SEED));
        String method = engine.kept().methods().getFirst().method();
        for (CountRules rules : List.of(CountRules.standard(), new CountRules(25, 10), new CountRules(7, 3))) {
            OpenGallery gallery = OpenGallery.of(visit, id, "p=" + rules.images() + "&s=" + rules.words());
            engine.assertThatTheyAgree(gallery.words(), method, rules);
        }
        note(
                "filters that agree with the engine for 3 ways of counting",
                engine.kept().filters());
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private void write() {
        StringBuilder text = new StringBuilder();
        figures.forEach((what, figure) -> text.append(String.format("%-75s %10.1f%n", what, figure)));
        try {
            Files.writeString(REPORT, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
