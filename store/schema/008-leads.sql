-- What leads know besides what mail tells, and how they end.
ALTER TABLE leads ADD COLUMN recurring_revenue_minor INTEGER NOT NULL DEFAULT 0; -- a month
ALTER TABLE leads ADD COLUMN closing_date TEXT; -- expected, "2026-03-01"
ALTER TABLE leads ADD COLUMN stated_probability INTEGER; -- in per cent, by a person's word; NULL: as its stage hints
ALTER TABLE leads ADD COLUMN medium_id INTEGER REFERENCES mediums (id);
ALTER TABLE leads ADD COLUMN campaign_id INTEGER REFERENCES campaigns (id);
ALTER TABLE leads ADD COLUMN lost_reason_id INTEGER REFERENCES lost_reasons (id);
ALTER TABLE leads ADD COLUMN lost_remark TEXT;
ALTER TABLE leads ADD COLUMN converted_at INTEGER; -- when it became an opportunity
ALTER TABLE leads ADD COLUMN stage_at INTEGER; -- when it came into its stage
ALTER TABLE leads ADD COLUMN merged_into_id INTEGER REFERENCES leads (id);
ALTER TABLE leads ADD COLUMN custom TEXT; -- JSON object: values of custom_fields by name
UPDATE leads SET stage_at = created_at;
UPDATE leads SET converted_at = created_at WHERE kind = 'opportunity';

-- What looks like the same: by address, number, and the domain of an address.
CREATE INDEX leads_phone ON leads (phone_e164) WHERE phone_e164 IS NOT NULL;
CREATE INDEX leads_company ON leads (lower(company)) WHERE company IS NOT NULL;
CREATE INDEX leads_closed ON leads (closed_at) WHERE closed_at IS NOT NULL;
