create table model (
    id uuid primary key,
    project_id uuid not null references project (id),
    name varchar(200) not null,
    description varchar(4000) not null,
    hash varchar(64) not null,
    wanted_signature varchar(500),
    wanted_height integer,
    wanted_width integer,
    signature varchar(500) not null,
    height integer not null,
    width integer not null,
    channels integer not null,
    layout varchar(4) not null,
    rescales_input boolean not null,
    preprocessing varchar(2000) not null,
    classes integer not null,
    layer_count integer not null,
    filter_count bigint not null,
    bytes bigint not null,
    created_by uuid not null references account (id),
    created_at timestamp(6) with time zone not null,
    trashed_at timestamp(6) with time zone
);

create index model_of_project on model (project_id, created_at);
create index model_of_hash on model (hash);

create table model_layer (
    model_id uuid not null references model (id),
    place integer not null,
    name varchar(500) not null,
    activation varchar(100) not null,
    kernels varchar(500) not null,
    filters integer not null,
    height integer not null,
    width integer not null,
    primary key (model_id, place)
);

create table model_label (
    model_id uuid not null references model (id),
    place integer not null,
    name varchar(500) not null,
    primary key (model_id, place)
);
