namespace BriefingBot.IntegrationTests.Store;

/// <summary>Each table that triggers keep, and the query that counts the same from what it sums up.</summary>
internal static class KeptCounts
{
    private const string Month = "CAST(strftime('%Y%m', day + 1721425.5) AS INTEGER)";

    private const string Each =
        """
        WITH each AS (
            SELECT 'all' AS scope, listed, day, last_day, killed_low, killed_high FROM attack
            UNION ALL SELECT 'country ' || country, listed, day, last_day, killed_low, killed_high FROM attack WHERE country IS NOT NULL
            UNION ALL SELECT 'place ' || place, listed, day, last_day, killed_low, killed_high FROM attack WHERE place IS NOT NULL
            UNION ALL SELECT 'type ' || type, listed, day, last_day, killed_low, killed_high FROM attack
            UNION ALL SELECT 'group ' || group_id, listed, day, last_day, killed_low, killed_high FROM attack_group)
        """;

    private const string Sums = "count(*), count(killed_low), coalesce(sum(killed_low), 0), coalesce(sum(killed_high), 0)";

    public static readonly IReadOnlyList<(string Table, string Kept, string Anew)> All =
    [
        ("attack_tally", "SELECT scope, listed, month, day, last_day, attacks, with_toll, killed_low, killed_high FROM attack_tally ORDER BY 1, 2, 3, 4, 5",
            $"{Each} SELECT scope, listed, {Month}, day, last_day, {Sums} FROM each GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5"),
        ("attack_month", "SELECT scope, listed, month, attacks, with_toll, killed_low, killed_high, dated FROM attack_month ORDER BY 1, 2, 3",
            $"{Each} SELECT scope, listed, {Month}, {Sums}, sum(day > 0 AND last_day - day < 31) FROM each GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"),
        ("attack_figure", "SELECT row, day, last_day, listed, killed_low, killed_high FROM attack_figure ORDER BY 1",
            "SELECT row, day, last_day, listed, killed_low, killed_high FROM attack ORDER BY 1"),
        ("attack_group", "SELECT group_id, day, attack_row, last_day, listed, killed_low, killed_high FROM attack_group ORDER BY 1, 3",
            "SELECT DISTINCT b.group_id, a.day, a.row, a.last_day, a.listed, a.killed_low, a.killed_high FROM attribution b JOIN attack a ON a.row = b.attack_row WHERE b.stance IN (0, 1, 2) AND b.group_id IS NOT NULL ORDER BY 1, 3"),
        ("source_attack", "SELECT source_id, attack_row, places FROM source_attack ORDER BY 1, 2",
            "SELECT d.source_id, l.attack_row, count(*) FROM attack_citation l JOIN citation c ON c.row = l.citation_row JOIN document d ON d.id = c.document_id GROUP BY 1, 2 ORDER BY 1, 2"),
        ("source_tally", "SELECT source_id, documents, claims, observations, attacks FROM source_tally ORDER BY 1",
            """
            SELECT s.id, (SELECT count(*) FROM document d WHERE d.source_id = s.id),
                (SELECT count(*) FROM claim k JOIN citation c ON c.row = k.citation_row JOIN document d ON d.id = c.document_id WHERE d.source_id = s.id),
                (SELECT count(*) FROM toll_observation o JOIN citation c ON c.row = o.citation_row JOIN document d ON d.id = c.document_id WHERE d.source_id = s.id),
                (SELECT count(DISTINCT l.attack_row) FROM attack_citation l JOIN citation c ON c.row = l.citation_row JOIN document d ON d.id = c.document_id WHERE d.source_id = s.id)
            FROM source s ORDER BY 1
            """),
        ("holding_tally", "SELECT what, number FROM holding_tally ORDER BY 1",
            """
            SELECT 'aliases', count(*) FROM group_alias WHERE removed = 0 UNION ALL SELECT 'claims', count(*) FROM claim WHERE status <> 2
            UNION ALL SELECT 'documents', count(*) FROM document WHERE held = 1 UNION ALL SELECT 'groups', count(*) FROM armed_group WHERE removed = 0
            """),
    ];
}
