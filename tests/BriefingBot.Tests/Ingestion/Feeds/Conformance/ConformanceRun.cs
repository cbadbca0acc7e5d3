using BriefingBot.Ingestion.Feeds;

namespace BriefingBot.Tests.Ingestion.Feeds.Conformance;

/// <summary>What became of one case; <paramref name="Fault"/> is null when it passed.</summary>
internal sealed record CaseOutcome(string Family, string Name, string Expectation, string? Fault);

/// <summary>Runs every case of a folder. A case passes only if its expectation was evaluated against our output and came out true.</summary>
internal static class ConformanceRun
{
    public static IReadOnlyList<CaseOutcome> Of(string folder) =>
        Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".xml" or ".json")
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => FeedCase.Load(folder, path))
            .OfType<FeedCase>()
            .Select(Run)
            .ToList();

    private static CaseOutcome Run(FeedCase test)
    {
        var result = FeedParser.Parse(test.Body, test.Response);
        try
        {
            var holds = PythonExpression.IsTrue(test.Expectation, FeedparserView.Of(result));
            return new CaseOutcome(test.Family, test.Name, test.Expectation, holds ? null : "the expectation is false");
        }
        catch (PythonFault fault)
        {
            return new CaseOutcome(test.Family, test.Name, test.Expectation, fault.Message);
        }
    }
}
