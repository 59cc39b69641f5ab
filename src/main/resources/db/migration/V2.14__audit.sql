-- Bias audits. The plan is canonical JSON; results and counts are files of the audit.

create table audit (
    id uuid primary key,
    project_id uuid not null references project (id),
    title varchar(200) not null,
    state varchar(20) not null,
    preparer_id uuid not null references account (id),
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    plan text not null,
    plan_hash varchar(64),
    frozen_at timestamp(6) with time zone,
    job_id uuid,
    made_at timestamp(6) with time zone,
    result_hash varchar(64),
    counts_hash varchar(64),
    -- of which audit this one repeats the plan on a schedule, and for the how manieth time
    repeats uuid,
    run_number integer not null,
    trashed_at timestamp(6) with time zone
);

create index audit_of_project on audit (project_id, created_at);
create index audit_repeated on audit (repeats);
