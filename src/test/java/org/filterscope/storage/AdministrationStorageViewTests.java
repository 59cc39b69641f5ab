package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
class AdministrationStorageViewTests extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private Quotas quotas;

    @Test
    void an_administrator_gives_a_team_a_quota_of_its_own() {
        TeamId team = people.aTeam();
        UserId administrator = people.anAdministrator();
        people.signIn(administrator);
        navigate(StorageNavigation.ADMINISTRATION, AdministrationStorageView.class);

        String name = "Team " + team;
        find(NumberField.class).all().stream()
                .filter(field -> field.getAriaLabel().orElse("").contains(name))
                .findFirst()
                .orElseThrow()
                .setValue(2.5);
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Set the quota of " + name))
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(people.as(administrator, quotas::all))
                .filteredOn(each -> each.team().equals(team))
                .singleElement()
                .satisfies(each -> assertThat(each.quotaBytes()).isEqualTo(2_500_000_000L))
                .satisfies(each -> assertThat(each.ownQuota()).isTrue());
    }
}
