using BriefingBot.Engine.Facts;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Starter;

/// <summary>The shipped files speak in our own words, and give only figures and names as the articles have them.</summary>
public sealed class SeedWordingTests
{
    private const string Seeds = "seeds";
    private const int LongestRun = 7;

    [SharedFact(Seeds)]
    public void No_text_shares_a_run_of_more_than_seven_words_with_an_article()
    {
        var runs = Articles().SelectMany(a => Runs(a.Text)).ToHashSet();
        Texts().Where(text => Runs(text).Any(runs.Contains)).ShouldBeEmpty();
    }

    [SharedFact(Seeds)]
    public void A_figure_and_a_name_stand_in_the_article_that_they_cite()
    {
        var articles = Articles().ToDictionary(a => a.Id, a => a.Text);
        var figures = ShippedKnowledge.Bundle.Attacks.SelectMany(a => a.Toll).Select(o => (o.Words, o.Citation.Document));
        var names = from g in ShippedKnowledge.Bundle.Groups
                    from a in g.Aliases
                    from c in a.Citations
                    where c.Kind == CitationKind.Starter
                    select (a.Name, c.Document);
        figures.Concat(names).Where(t => !articles[t.Document].Contains(t.Item1, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private static IEnumerable<(string Id, string Text)> Articles() => Directory.EnumerateFiles(SharedFiles.Find(Seeds)!, "*.txt")
        .Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));

    private static IEnumerable<string> Texts() => ShippedKnowledge.Bundle.Claims.Select(c => c.Value)
        .Concat(ShippedKnowledge.Bundle.Attacks.SelectMany(a => a.Names.Concat(a.Targets).Append(a.Title)));

    private static IEnumerable<string> Runs(string text)
    {
        var words = new string([.. text.ToLowerInvariant().Where(c => c is not ('\'' or '’')).Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + LongestRun < words.Length; i++)
            yield return string.Join(' ', words[i..(i + LongestRun + 1)]);
    }
}
