-- What had been looked at in the dataset of an audit before its results, as it stood when the preparer signed; as JSON.

create table audit_look (
    audit_id uuid primary key references audit (id) on delete cascade,
    looks text not null
);
