package org.filterscope.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Asks for jobs on a schedule, with the rights of whoever made it. */
@Service
@AllowedTo(Who.READER)
public class JobSchedules {

    private final ScheduleTable table;
    private final JobTable jobs;
    private final JobKinds kinds;
    private final Triggers triggers;
    private final JsonMapper json;
    private final TeamLookup teams;
    private final Trail trail;
    private final Clock clock;

    JobSchedules(
            ScheduleTable table,
            JobTable jobs,
            JobKinds kinds,
            Triggers triggers,
            JsonMapper json,
            TeamLookup teams,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.jobs = jobs;
        this.kinds = kinds;
        this.triggers = triggers;
        this.json = json;
        this.teams = teams;
        this.trail = trail;
        this.clock = clock;
    }

    /** The schedules of a project, the oldest first. */
    public List<JobSchedule> of(ProjectId project) {
        return table.ofProject(project);
    }

    /** The schedules of all projects, for administrators. */
    @AllowedTo(Who.ADMINISTRATOR)
    public List<JobSchedule> all() {
        return table.all();
    }

    /** Whether a job is of a kind that can be asked for on a schedule. */
    public boolean canRepeat(JobId job) {
        return jobs.order(job).flatMap(this::repetition).isPresent();
    }

    private Optional<JobTable.Order> repetition(JobTable.Order order) {
        return kinds.named(order.kind())
                .flatMap(kind -> repetition(kind, order))
                .map(again -> new JobTable.Order(
                        order.project(), again.kind(), order.title(), json.writeValueAsString(again.parameters())));
    }

    private <P extends Record> Optional<JobKind.Repetition> repetition(JobKind<P> kind, JobTable.Order order) {
        return kind.repetition(json.readValue(order.parameters(), kind.parameters()));
    }

    /**
     * Asks for the work of a job again and again, on behalf of the caller; what that is, its kind says.
     *
     * @throws RefusedException when its kind cannot be asked for on a schedule
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public ScheduleId repeat(JobId job, Timing timing, Misfire misfire) {
        JobTable.Order order = jobs.order(job).orElseThrow(ThingNotFoundException::new);
        return add(
                repetition(order)
                        .orElseThrow(
                                () -> new RefusedException(
                                        "Jobs of this kind would do the same work each time, so there is no schedule for them.")),
                timing,
                misfire);
    }

    /** Asks for work of a project again and again, on behalf of the caller. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public <P extends Record> ScheduleId add(
            ProjectId project, JobKind<P> kind, String title, P parameters, Timing timing, Misfire misfire) {
        return add(
                new JobTable.Order(project, kind.name(), title, json.writeValueAsString(parameters)), timing, misfire);
    }

    private ScheduleId add(JobTable.Order order, Timing timing, Misfire misfire) {
        ScheduleId id = new ScheduleId(UUID.randomUUID());
        table.insert(id, order, SignedInUser.require().id(), timing, misfire);
        triggers.add(table.find(id).orElseThrow());
        trail.record(teams.of(id), "schedule made", id.value(), order.title());
        return id;
    }

    /** When a schedule asks for its job next; nothing while it is paused. */
    public List<Instant> next(ScheduleId schedule, int number) {
        return get(schedule).next(clock.instant(), number);
    }

    /** Holds a schedule back, or lets it go on; times that passed meanwhile are left out. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void pause(ScheduleId schedule, boolean paused) {
        change(schedule, paused);
    }

    /** Holds a schedule of any team back, or lets it go on, like {@link #pause}. */
    @AllowedTo(Who.ADMINISTRATOR)
    @Transactional
    public void pauseOfAnyTeam(ScheduleId schedule, boolean paused) {
        change(schedule, paused);
    }

    private void change(ScheduleId schedule, boolean paused) {
        JobSchedule found = get(schedule);
        table.setPaused(schedule, paused, "");
        triggers.remove(schedule);
        if (!paused) {
            triggers.add(found);
        }
        trail.record(
                teams.of(schedule), paused ? "schedule paused" : "schedule resumed", schedule.value(), found.title());
    }

    /** Ends a schedule; the jobs it asked for stay. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void remove(ScheduleId schedule) {
        JobSchedule found = get(schedule);
        trail.record(teams.of(schedule), "schedule ended", schedule.value(), found.title());
        triggers.remove(schedule);
        table.remove(schedule);
    }

    private JobSchedule get(ScheduleId schedule) {
        return table.find(schedule).orElseThrow(ThingNotFoundException::new);
    }
}
