-- Texts and lists of records are as long as domain.text.Limit says, in every place that stores them.
-- What was longer could only come from a program that passed by the forms, and is cut.
update agency set reason = left(reason, 2000) where char_length(reason) > 2000;
update agency set website = null where char_length(website) > 2000;
update agency set note = left(note, 10000) where char_length(note) > 10000;
update agency_alias set reason = left(reason, 1000) where char_length(reason) > 1000;
update agreement set source = left(source, 1000) where char_length(source) > 1000;
update agreement set note = left(note, 10000) where char_length(note) > 10000;
update document set url = null where char_length(url) > 2000;
update document set url_as_printed = left(url_as_printed, 4000) where char_length(url_as_printed) > 4000;
update meeting set source = left(source, 1000) where char_length(source) > 1000;
update meeting set venue = left(venue, 1000) where char_length(venue) > 1000;
update meeting set link = null where char_length(link) > 2000;
update meeting set contact = left(contact, 1000) where char_length(contact) > 1000;
update meeting set minutes = null where char_length(minutes) > 2000;
update meeting set note = left(note, 10000) where char_length(note) > 10000;
update audit_entry set why = left(why, 1000) where char_length(why) > 1000;
update passkey set label = left(label, 100) where char_length(label) > 100;
alter table agency alter column reason set data type varchar(2000);
alter table agency alter column website set data type varchar(2000);
alter table agency alter column note set data type varchar(10000);
alter table agency_alias alter column reason set data type varchar(1000);
alter table agreement alter column source set data type varchar(1000);
alter table agreement alter column note set data type varchar(10000);
alter table document alter column url set data type varchar(2000);
alter table document alter column url_as_printed set data type varchar(4000);
alter table meeting alter column source set data type varchar(1000);
alter table meeting alter column venue set data type varchar(1000);
alter table meeting alter column link set data type varchar(2000);
alter table meeting alter column contact set data type varchar(1000);
alter table meeting alter column minutes set data type varchar(2000);
alter table meeting alter column note set data type varchar(10000);
alter table audit_entry alter column why set data type varchar(1000);
alter table passkey alter column label set data type varchar(100);

delete from agency_alias where position >= 200;
alter table agency_alias add constraint agency_alias_limit check (position < 200);
delete from agency_county where position >= 300;
alter table agency_county add constraint agency_county_limit check (position < 300);
delete from document where position >= 20;
alter table document add constraint document_limit check (position < 20);

-- A public URL holds no user name or password: nothing with an "@" between "//" and the next "/".
update agency set website = null
    where position('@' in replace(replace(substring(website from position('://' in website) + 3), '?', '/'), '#', '/'))
        between 1 and position('/' in replace(replace(substring(website from position('://' in website) + 3), '?', '/'), '#', '/') || '/');
update document set url = null
    where position('@' in replace(replace(substring(url from position('://' in url) + 3), '?', '/'), '#', '/'))
        between 1 and position('/' in replace(replace(substring(url from position('://' in url) + 3), '?', '/'), '#', '/') || '/');
update meeting set link = null
    where position('@' in replace(replace(substring(link from position('://' in link) + 3), '?', '/'), '#', '/'))
        between 1 and position('/' in replace(replace(substring(link from position('://' in link) + 3), '?', '/'), '#', '/') || '/');
update meeting set minutes = null
    where position('@' in replace(replace(substring(minutes from position('://' in minutes) + 3), '?', '/'), '#', '/'))
        between 1 and position('/' in replace(replace(substring(minutes from position('://' in minutes) + 3), '?', '/'), '#', '/') || '/');

-- From when a record is known as it is published: the revision that it is part of since then. Of a
-- revision that editors made edited_at is published_at; of one that a list made it is their last.
alter table revision add column edited_at timestamp with time zone;
update revision set edited_at = published_at
    where number in (select revision from audit_entry where revision is not null);
alter table agency add column revision bigint not null default 1;
update agency set revision = coalesce(
    (select max(e.revision) from audit_entry e where e.kind = 'AGENCY' and e.record_key = agency.id), 1);
alter table agreement add column revision bigint not null default 1;
update agreement set revision = coalesce(
    (select max(e.revision) from audit_entry e where e.kind = 'AGREEMENT' and e.record_key = agreement.id), 1);
alter table meeting add column revision bigint not null default 1;
update meeting set revision = coalesce(
    (select max(e.revision) from audit_entry e where e.kind = 'MEETING' and e.record_key = meeting.id), 1);
