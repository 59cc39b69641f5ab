-- The queue for several nodes: slots, shares, attempts with their logs, shards, nodes.

create table job_node (
    id uuid primary key,
    name varchar(200) not null,
    role varchar(10) not null,
    version varchar(100) not null,
    cpu_slots integer not null,
    gpu_slots integer not null,
    devices varchar(1000) not null,
    load_average double precision not null,
    clock_ahead_ms bigint not null,
    state varchar(20) not null,
    started_at timestamp(6) with time zone not null,
    heartbeat_at timestamp(6) with time zone not null
);

-- One row; whoever chooses the next work locks it, so that two nodes never choose at once.
create table job_queue (
    id integer primary key,
    paused boolean not null,
    virtual_time double precision not null
);

insert into job_queue (id, paused, virtual_time) values (1, false, 0);

create table job_share (
    team_id uuid primary key references team (id) on delete cascade,
    served double precision not null,
    most_running integer
);

alter table job add column need varchar(20) default 'CPU' not null;
alter table job add column priority integer default 0 not null;
alter table job add column front_at timestamp(6) with time zone;
alter table job add column not_before timestamp(6) with time zone;
alter table job add column same_work varchar(500);
alter table job add column attempt integer default 0 not null;
alter table job add column faults integer default 0 not null;
alter table job add column node_id uuid;
alter table job add column slot varchar(10);
alter table job add column device varchar(100) default '' not null;
alter table job add column charged double precision default 0 not null;
alter table job add column rate double precision default 0 not null;
alter table job add column cancel_requested boolean default false not null;
alter table job add column changed_at timestamp(6) with time zone default current_timestamp not null;

create index job_changed on job (changed_at);
create index job_of_requester on job (requested_by, requested_at);
create index job_same_work on job (project_id, kind, same_work);

create table job_attempt (
    job_id uuid not null references job (id) on delete cascade,
    number integer not null,
    kind varchar(100) not null,
    node_id uuid not null,
    node_name varchar(200) not null,
    slot varchar(10) not null,
    device varchar(100) not null,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    outcome varchar(20),
    message varchar(4000) not null,
    items bigint not null,
    duration_ms bigint not null,
    primary key (job_id, number)
);

create index job_attempt_of_kind on job_attempt (kind, outcome, ended_at);

create table job_log (
    job_id uuid not null references job (id) on delete cascade,
    attempt integer not null,
    line integer not null,
    written_at timestamp(6) with time zone not null,
    level varchar(10) not null,
    text varchar(4000) not null,
    primary key (job_id, attempt, line)
);

create table job_shard (
    job_id uuid not null references job (id) on delete cascade,
    kind varchar(100) not null,
    number integer not null,
    first_item bigint not null,
    after_item bigint not null,
    parameters varchar(100000) not null,
    step varchar(500) not null,
    state varchar(20) not null,
    node_id uuid,
    claim integer default 0 not null,
    faults integer default 0 not null,
    charged double precision default 0 not null,
    result varchar(1000) not null,
    message varchar(4000) not null,
    started_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    primary key (job_id, kind, number)
);

create index job_shard_in_state on job_shard (state);

create table job_schedule (
    id uuid primary key,
    project_id uuid not null references project (id) on delete cascade,
    owner_id uuid not null references account (id),
    kind varchar(100) not null,
    title varchar(500) not null,
    parameters varchar(100000) not null,
    cron varchar(120),
    zone varchar(80),
    every_seconds bigint,
    misfire varchar(20) not null,
    paused boolean not null,
    created_at timestamp(6) with time zone not null,
    last_fired_at timestamp(6) with time zone,
    last_job uuid,
    problem varchar(1000) not null
);

create index job_schedule_of_project on job_schedule (project_id, created_at);
