-- A record that an editor withdrew, or whose entry was undone, is called withdrawn everywhere.
alter table agency rename column removed to withdrawn;
alter table agreement rename column removed to withdrawn;
alter table meeting rename column removed to withdrawn;
