create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Entries of the trail can be neither changed nor deleted.';
end
$$;

create trigger trail_append_only before update or delete or truncate on trail_entry
    for each statement execute function refuse_change();
