-- Whether the database takes what is written, and not only answers, is tried with this row.
create table write_probe (
    id integer primary key,
    written_at timestamp with time zone not null
);
insert into write_probe (id, written_at) values (1, current_timestamp);
