create table audit_remark (
    id uuid primary key,
    audit_id uuid not null references audit (id) on delete cascade,
    -- of a finding; null for the whole audit
    word varchar(200),
    author_id uuid not null references account (id),
    author varchar(200) not null,
    written_at timestamp(6) with time zone not null,
    text varchar(4000) not null
);

create index audit_remark_of_audit on audit_remark (audit_id, written_at);

create table audit_action (
    audit_id uuid not null references audit (id) on delete cascade,
    word varchar(200) not null,
    choice varchar(20) not null,
    owner varchar(200) not null,
    due date,
    note varchar(4000) not null,
    residual_risk varchar(4000) not null,
    primary key (audit_id, word)
);

create table audit_assignment (
    audit_id uuid not null references audit (id) on delete cascade,
    word varchar(200) not null,
    account_id uuid not null references account (id),
    name varchar(200) not null,
    primary key (audit_id, word)
);

create table audit_deviation (
    id uuid primary key,
    audit_id uuid not null references audit (id) on delete cascade,
    author_id uuid not null references account (id),
    author varchar(200) not null,
    written_at timestamp(6) with time zone not null,
    text varchar(4000) not null
);

create index audit_deviation_of_audit on audit_deviation (audit_id, written_at);

create table audit_signature (
    audit_id uuid not null references audit (id) on delete cascade,
    part varchar(20) not null check (part in ('PREPARER', 'REVIEWER', 'APPROVER')),
    account_id uuid not null references account (id),
    name varchar(200) not null,
    position varchar(200) not null,
    independence varchar(2000) not null,
    dissent varchar(4000) not null,
    signed_at timestamp(6) with time zone not null,
    covers varchar(64) not null,
    -- over all of the row, so that a change of any of it shows
    seal varchar(64) not null,
    primary key (audit_id, part),
    -- nobody signs twice: preparer, reviewer and approver are three people
    unique (audit_id, account_id)
);

create table word_check (
    id uuid primary key,
    audit_id uuid not null references audit (id) on delete cascade,
    word varchar(200) not null,
    seed bigint not null,
    made_by varchar(200) not null,
    made_at timestamp(6) with time zone not null,
    -- what is shown: subset, with the word or without, image; as JSON
    items text not null,
    -- once two people have answered everything; as JSON
    outcome text,
    unique (audit_id, word)
);

create table word_check_rater (
    check_id uuid not null references word_check (id) on delete cascade,
    account_id uuid not null references account (id),
    seat integer not null check (seat in (1, 2)),
    primary key (check_id, account_id),
    unique (check_id, seat)
);

create table word_check_answer (
    check_id uuid not null,
    account_id uuid not null,
    item integer not null,
    answer varchar(10) not null check (answer in ('YES', 'NO', 'UNSURE')),
    answered_at timestamp(6) with time zone not null,
    primary key (check_id, account_id, item),
    foreign key (check_id, account_id) references word_check_rater (check_id, account_id) on delete cascade
);

create table discovery (
    id uuid primary key,
    project_id uuid not null references project (id),
    explanation_id uuid not null references explanation (id) on delete cascade,
    title varchar(200) not null,
    job_id uuid,
    made_by varchar(200) not null,
    made_at timestamp(6) with time zone not null,
    -- the order, and what came of it; as JSON
    plan text not null,
    outcome text
);

create index discovery_of_project on discovery (project_id, made_at);
