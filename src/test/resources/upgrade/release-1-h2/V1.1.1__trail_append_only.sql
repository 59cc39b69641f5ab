create trigger trail_append_only before update, delete on trail_entry for each row
    call 'org.filterscope.team.AppendOnly';
