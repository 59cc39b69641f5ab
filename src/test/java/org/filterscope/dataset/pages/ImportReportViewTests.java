package org.filterscope.dataset.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Image;
import org.filterscope.dataset.catalogue.DatasetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportReportViewTests extends BirdPages {

    @Autowired
    private ReportFiles files;

    private DatasetId birds = DatasetId.random();

    @BeforeEach
    void some_birds() {
        birds = someBirds();
        people.signIn(reader);
    }

    @Test
    void the_report_says_what_came_in_and_what_did_not() {
        navigate(DatasetNavigation.report(birds), ImportReportView.class);

        assertThat(text()).contains("of 7 found", "COCO instances", "people.csv line 6", "7.jpg");
        assertThat(find(Details.class).all())
                .extracting(Details::getSummaryText)
                .contains("Broken pictures: 1", "Images without a file: 1", "Damaged lines of tables: 1");
    }

    @Test
    void duplicates_are_shown_as_pictures_that_lead_to_their_pages() {
        navigate(DatasetNavigation.report(birds), ImportReportView.class);

        assertThat(find(Image.class).all())
                .extracting(image -> image.getAlt().orElse(""))
                .containsExactly("1.jpg", "5.jpg", "2.jpg", "6.jpg");
        assertThat(links()).contains(DatasetNavigation.image(birds, 5));
    }

    @Test
    void every_part_is_taken_away_as_a_table() {
        assertThat(files.csv(birds, "categories").getBody())
                .startsWith("\"category\",\"images\",\"annotations\"\r\n")
                .contains("\"bird\",2,3\r\n");
        assertThat(files.csv(birds, "duplicates").getBody())
                .contains("\"same file\",1,\"1.jpg\"\r\n\"same file\",1,\"5.jpg\"\r\n")
                .contains("\"looks almost the same\",");
        assertThat(files.csv(birds, "attributes").getBody()).contains("\"hat\",\"red\",2\r\n", "\"hat\",\"\",");
        assertThat(files.csv(birds, "faults").getBody()).contains("people.csv line");
        assertThat(files.json(birds).getBody()).isEqualTo(datasets.report(birds));
    }
}
