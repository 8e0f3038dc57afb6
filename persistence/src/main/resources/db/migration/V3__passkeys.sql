-- Runs on H2 (PostgreSQL mode) and on PostgreSQL alike. Keys and documents of authenticators are
-- base64url.

create table passkey (
    credential_id   varchar(1400) primary key,
    account_id      bigint        not null references account,
    public_key      text          not null,
    signature_count bigint        not null,
    user_verified   boolean       not null,
    backup_eligible boolean       not null,
    backed_up       boolean       not null,
    transports      varchar(200)  not null,
    attestation     text          not null,
    client_data     text          not null,
    label           varchar(200)  not null,
    created_at      timestamp with time zone not null,
    last_used_at    timestamp with time zone not null
);
create index passkey_by_account on passkey (account_id, created_at);
