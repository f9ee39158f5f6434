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
CREATE INDEX leads_merged ON leads (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- What looks like the same, besides address and number: the domains of an address and a website
-- that are a company's own, and a company's name folded and without its legal form.
ALTER TABLE leads ADD COLUMN email_domain TEXT;
ALTER TABLE leads ADD COLUMN site_domain TEXT;
ALTER TABLE leads ADD COLUMN company_key TEXT;
CREATE INDEX leads_phone ON leads (phone_e164) WHERE phone_e164 IS NOT NULL;
CREATE INDEX leads_email_domain ON leads (email_domain) WHERE email_domain IS NOT NULL;
CREATE INDEX leads_site_domain ON leads (site_domain) WHERE site_domain IS NOT NULL;
CREATE INDEX leads_company ON leads (company_key) WHERE company_key IS NOT NULL;

-- The board: cards newest first by stage, and of a team or a person; and its sums from an index
-- alone.
DROP INDEX leads_board;
DROP INDEX leads_team;
DROP INDEX leads_salesperson;
CREATE INDEX leads_board ON leads (stage_id, kind, id) WHERE status = 'open' AND archived = 0;
CREATE INDEX leads_team ON leads (team_id, stage_id, kind, id) WHERE status = 'open' AND archived = 0;
CREATE INDEX leads_salesperson ON leads (salesperson_id, stage_id, kind, id)
    WHERE status = 'open' AND archived = 0;
CREATE INDEX leads_totals ON leads (stage_id, kind, currency, team_id, salesperson_id,
    stated_probability, expected_revenue_minor, recurring_revenue_minor)
    WHERE status = 'open' AND archived = 0;
CREATE INDEX leads_closed ON leads (status, closed_at) WHERE closed_at IS NOT NULL;

-- Lists: what they are narrowed to, and in which order.
CREATE INDEX leads_owner ON leads (salesperson_id);
CREATE INDEX leads_medium ON leads (medium_id) WHERE medium_id IS NOT NULL;
CREATE INDEX leads_campaign ON leads (campaign_id) WHERE campaign_id IS NOT NULL;
CREATE INDEX leads_lost_reason ON leads (lost_reason_id) WHERE lost_reason_id IS NOT NULL;
CREATE INDEX leads_country ON leads (country) WHERE country IS NOT NULL;
CREATE INDEX leads_priority ON leads (priority);
CREATE INDEX leads_updated ON leads (updated_at);
CREATE INDEX leads_revenue ON leads (expected_revenue_minor);
CREATE INDEX leads_closing ON leads (coalesce(closing_date, '9999'));
