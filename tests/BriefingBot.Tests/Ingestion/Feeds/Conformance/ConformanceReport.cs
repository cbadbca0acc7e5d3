using System.Globalization;
using System.Text;

namespace BriefingBot.Tests.Ingestion.Feeds.Conformance;

/// <summary>Prints the figures that docs/feeds.md keeps.</summary>
internal static class ConformanceReport
{
    public static string Of(IReadOnlyList<CaseOutcome> outcomes)
    {
        var report = new StringBuilder();
        report.AppendLine("| family | passed | of |").AppendLine("|---|---|---|");
        foreach (var family in outcomes.GroupBy(outcome => outcome.Family).OrderBy(family => family.Key, StringComparer.Ordinal))
            Row(report, family.Key, family);
        Row(report, "all", outcomes);
        foreach (var failed in outcomes.Where(outcome => outcome.Fault is not null))
            report.AppendLine(CultureInfo.InvariantCulture, $"FAIL {failed.Name} | {failed.Fault} | {failed.Expectation}");
        return report.ToString();
    }

    private static void Row(StringBuilder report, string name, IEnumerable<CaseOutcome> outcomes)
    {
        var all = outcomes.ToList();
        report.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {all.Count(outcome => outcome.Fault is null)} | {all.Count} |");
    }
}
