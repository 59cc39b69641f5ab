-- What the filters of an explained layer say about single images. The content is a file of the explanation, named by the id.

create table image_reading (
    id uuid primary key,
    explanation_id uuid not null references explanation (id) on delete cascade,
    input_hash varchar(64) not null,
    dataset_id uuid not null,
    subset_id uuid,
    file_hash varchar(64) not null,
    images integer not null,
    images_left_out integer not null,
    made_at timestamp(6) with time zone not null,
    unique (explanation_id, input_hash)
);
