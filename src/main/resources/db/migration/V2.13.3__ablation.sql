-- What a network can no longer tell apart when filters are switched off.

create table ablation (
    id uuid primary key,
    explanation_id uuid not null references explanation (id) on delete cascade,
    request text not null,
    images_name varchar(1000) not null,
    title varchar(500) not null,
    input_hash varchar(64) not null,
    job_id uuid not null,
    requested_by varchar(200) not null,
    requested_at timestamp(6) with time zone not null,
    made_at timestamp(6) with time zone,
    result text,
    unique (explanation_id, input_hash)
);
