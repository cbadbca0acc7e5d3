using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Language;

namespace BriefingBot.Storage.Documents;

/// <summary>
/// BM25 over the clauses of a search, each with all its names as one term, and more for clauses that follow one another in the text as they do
/// in the query. The index's own bm25() counts every passage that holds a term first, which for common words takes longer than the search.
/// </summary>
/// <param name="shares">For each clause the share of all passages that meet it, above 0.</param>
/// <param name="group">One of these names has to stand in a passage.</param>
internal sealed class PassageRanking(IReadOnlyList<SearchClause> clauses, IReadOnlyList<double> shares, SearchClause? group)
{
    // The usual constants of Okapi BM25; a passage is a sentence, of some 120 characters.
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;
    private const double UsualLength = 120;
    private const double NearBonus = 0.5;
    private const int NearCharacters = 2;

    private readonly NameMatcher<int> _matcher = NameMatcher<int>.Create(clauses.SelectMany((clause, i) => clause.Phrases.Select(phrase => (phrase, i))));
    private readonly NameMatcher<int>? _group = group is null ? null : NameMatcher<int>.Create(group.Phrases.Select(phrase => (phrase, 0)));

    // A word alone the index finds as well as the matcher; where it is asked for the words of a name, the matcher says whether the name is there.
    private readonly bool[] _needed = [.. clauses.Select(c => c.Phrases.Any(p => p.Contains(' ', StringComparison.Ordinal)))];
    private readonly double[] _weights = [.. shares.Select(share => Math.Log(1 + ((1 - Math.Min(share, 1)) / share)))];

    /// <summary>Best first; of equals those that come first.</summary>
    /// <param name="indexed">
    /// The clauses that the index found in them, where those alone are wanted that meet all; null for those that meet half: a passage that holds
    /// one of four words answers nothing.
    /// </param>
    public IEnumerable<(FoundPassage Passage, double Score)> Rank(IEnumerable<FoundPassage> passages, IReadOnlyCollection<int>? indexed) =>
        passages.Select(p => (Passage: p, Score: Score(p.Text, indexed))).Where(p => p.Score is not null).Select(p => (p.Passage, p.Score!.Value)).OrderByDescending(p => p.Value);

    private double? Score(string text, IReadOnlyCollection<int>? indexed)
    {
        Span<int> counts = stackalloc int[_weights.Length];
        var near = Count(text, counts);
        if (indexed is not null)
            Trust(counts, indexed);
        var met = counts.Length - counts.Count(0);
        if (met < counts.Length && (indexed is not null || met * 2 < counts.Length))
            return null;
        return _group is null || _group.Find(text).Count > 0 ? near + Weigh(counts, text.Length) : null;
    }

    /// <summary>Counts what meets each clause; gives what is due to clauses that stand side by side.</summary>
    private double Count(string text, Span<int> counts)
    {
        var (bonus, last, end) = (0.0, -1, 0);
        foreach (var match in _matcher.Enumerate(text))
        {
            foreach (var clause in match.Values)
                counts[clause]++;
            var first = match.Values[0];
            if (last >= 0 && first == last + 1 && match.Start - end <= NearCharacters)
                bonus += NearBonus * Math.Min(_weights[last], _weights[first]);
            (last, end) = (first, match.Start + match.Length);
        }
        return bonus;
    }

    private void Trust(Span<int> counts, IReadOnlyCollection<int> indexed)
    {
        foreach (var i in indexed)
        {
            if (!_needed[i])
                counts[i] = Math.Max(1, counts[i]);
        }
    }

    private double Weigh(ReadOnlySpan<int> counts, int characters)
    {
        var length = Saturation * (1 - LengthWeight + (LengthWeight * characters / UsualLength));
        var score = 0.0;
        for (var i = 0; i < counts.Length; i++)
            score += _weights[i] * counts[i] * (Saturation + 1) / (counts[i] + length);
        return score;
    }
}
