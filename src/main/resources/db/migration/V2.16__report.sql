-- Reports of audits that were handed out, so that a file can be recognised by its hash.

create table report_file (
    id uuid primary key,
    audit_id uuid not null references audit (id) on delete cascade,
    format varchar(10) not null,
    -- the public edition
    blurred boolean not null,
    -- SHA-256 of the file, and what the file itself names as its hash
    file_hash varchar(64) not null,
    report_hash varchar(64) not null,
    result_hash varchar(64) not null,
    review_hash varchar(64) not null,
    state varchar(20) not null,
    bytes bigint not null,
    handed_to varchar(200) not null,
    handed_at timestamp(6) with time zone not null
);

create index report_file_of_audit on report_file (audit_id, handed_at);
create index report_file_by_hash on report_file (file_hash);
create index report_file_by_report on report_file (report_hash);
create index report_file_by_results on report_file (result_hash);
