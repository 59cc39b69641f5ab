-- What a frozen plan holds on to beside itself: which images are in which subset, cluster and stratum.

alter table audit add column placement_hash varchar(64);

-- The number of the latest look at a plan, in the row of the audit that it was made for, so that no number is given twice.
alter table audit add column last_run integer default 1 not null;

-- Two looks at once could have got the same number.
update audit set run_number = 2 + (
    select count(*) from audit other where other.repeats = audit.repeats and (other.created_at < audit.created_at
        or (other.created_at = audit.created_at and other.id < audit.id)))
where audit.repeats in (
    select twice.repeats from audit twice where twice.repeats is not null
    group by twice.repeats, twice.run_number having count(*) > 1);

update audit set last_run = (
    select coalesce(max(run.run_number), 1) from audit run where run.repeats = audit.id);

create unique index audit_run on audit (repeats, run_number);
