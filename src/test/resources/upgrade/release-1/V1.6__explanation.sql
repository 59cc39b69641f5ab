create table explainer (
    id uuid primary key,
    project_id uuid not null references project (id),
    model_id uuid not null,
    layer varchar(500) not null,
    reference_dataset uuid not null,
    reference_subset uuid,
    reference_name varchar(1000) not null,
    vectors_hash varchar(64) not null,
    settings varchar(4000) not null,
    input_hash varchar(64) not null,
    weights_file varchar(64) not null,
    description_file varchar(64) not null,
    facts varchar(20000) not null,
    judgement varchar(20000) not null,
    made_by varchar(200) not null,
    made_at timestamp(6) with time zone not null,
    unique (project_id, input_hash)
);

create index explainer_of_layer on explainer (model_id, layer);

create table explanation (
    id uuid primary key,
    project_id uuid not null references project (id),
    model_id uuid not null,
    model_name varchar(500) not null,
    model_hash varchar(64) not null,
    layer varchar(500) not null,
    layer_position integer not null,
    preprocessing varchar(1000) not null,
    input_height integer not null,
    input_width integer not null,
    reference_dataset uuid not null,
    reference_subset uuid,
    reference_name varchar(1000) not null,
    probing_dataset uuid not null,
    probing_subset uuid,
    probing_name varchar(1000) not null,
    settings varchar(4000) not null,
    input_hash varchar(64) not null,
    job_id uuid not null,
    requested_by varchar(200) not null,
    requested_at timestamp(6) with time zone not null,
    trashed_at timestamp(6) with time zone,
    explainer_id uuid references explainer (id),
    made_at timestamp(6) with time zone,
    seconds double precision,
    program varchar(100),
    device varchar(200),
    lexicon_text varchar(500),
    filters integer,
    reliable_filters integer,
    dead_filters integer,
    images integer,
    images_left_out integer,
    grid_height integer,
    grid_width integer,
    result_file varchar(64),
    grids_file varchar(64),
    unique (project_id, input_hash)
);

create index explanation_of_layer on explanation (model_id, layer);

create table explained_filter (
    explanation_id uuid not null references explanation (id) on delete cascade,
    filter integer not null,
    dead boolean not null,
    reliable boolean not null,
    strength double precision not null,
    place integer not null,
    threshold double precision not null,
    histogram varchar(4000) not null,
    primary key (explanation_id, filter)
);

create index filter_by_strength on explained_filter (explanation_id, place);

create table explained_word (
    explanation_id uuid not null,
    filter integer not null,
    place integer not null,
    word varchar(200) not null,
    lemma varchar(200) not null,
    strength double precision not null,
    chance double precision not null,
    reliable boolean not null,
    images integer not null,
    primary key (explanation_id, filter, place),
    foreign key (explanation_id, filter) references explained_filter (explanation_id, filter) on delete cascade
);

create table explained_image (
    explanation_id uuid not null,
    filter integer not null,
    place integer not null,
    image integer not null,
    activation double precision not null,
    lowest double precision not null,
    highest double precision not null,
    grid bigint not null,
    primary key (explanation_id, filter, place),
    foreign key (explanation_id, filter) references explained_filter (explanation_id, filter) on delete cascade
);
