create table job (
    id uuid primary key,
    project_id uuid not null references project (id),
    requested_by uuid not null references account (id),
    kind varchar(100) not null,
    title varchar(500) not null,
    parameters varchar(100000) not null,
    state varchar(20) not null,
    done bigint not null,
    total bigint not null,
    step varchar(500) not null,
    message varchar(4000) not null,
    result varchar(1000) not null,
    attempts integer default 0 not null,
    requested_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone
);

create index job_of_project on job (project_id, requested_at);
create index job_in_state on job (state, requested_at);
