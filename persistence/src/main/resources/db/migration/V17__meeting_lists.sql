-- Lists of meetings are kept as those of agreements are.

-- The kinds that may stand here are those of domain.listing.ListKind.
alter table source_list add column list_kind varchar(20);
update source_list set list_kind = kind;
alter table source_list drop column kind;
alter table source_list alter column list_kind set not null;
alter table source_list rename column list_kind to kind;
alter table source_list add constraint source_list_kind
    check (kind in ('PENDING', 'PARTICIPATING', 'MEETINGS'));

-- What only rows of meetings print, as printed. Rows of agreements have none of it.
alter table listed_text add column of_meeting boolean not null default false;
alter table listed_text add column meeting_day text;
alter table listed_text add column meeting_time text;
alter table listed_text add column location text;
alter table listed_text add column venue text;
alter table listed_text add column link text;

-- A row is of an agreement or of a meeting.
alter table listed_row add column meeting_id bigint references meeting on delete cascade;
create index listed_row_by_meeting on listed_row (meeting_id, list_id);

-- Candidates are JSON: the keys of agencies that the row may mean.
alter table change_proposal add column meeting_id bigint references meeting on delete cascade;
alter table change_proposal add column candidates text;
