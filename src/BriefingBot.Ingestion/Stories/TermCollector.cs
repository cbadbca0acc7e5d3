namespace BriefingBot.Ingestion.Stories;

/// <summary>Counts a document's words and names and keeps those that tell most about its event.</summary>
internal sealed class TermCollector
{
    private const int TitleCount = 2;

    private readonly Dictionary<uint, (int Count, int First, StoryTermKinds Kinds)> _terms = [];
    private readonly HashSet<uint> _capitalInside = [];
    private readonly HashSet<uint> _lower = [];
    private int _position;

    public static StoryTerm[] Collect(List<HashedWord> title, List<HashedWord> body, int limit)
    {
        var collector = new TermCollector();
        collector.ReadCase(body);
        collector.Count(title, TitleCount, StoryTermKinds.InTitle, IsSentenceCase(title));
        collector.Count(body, 1, StoryTermKinds.Word, true);
        return collector.Best(limit);
    }

    private void ReadCase(List<HashedWord> body)
    {
        foreach (var token in body)
            if (!token.Capital)
                _lower.Add(token.Hash);
            else if (!token.SentenceStart)
                _capitalInside.Add(token.Hash);
    }

    // Many outlets capitalise every word of a title; only where they do not, a capital there tells a name.
    private static bool IsSentenceCase(List<HashedWord> title)
    {
        var words = title.Where(word => !word.IsNumber && !word.SentenceStart && !CommonWords.IsFunction(word.Hash)).ToList();
        return words.Count(word => !word.Capital) * 3 >= words.Count;
    }

    private void Count(List<HashedWord> tokens, int count, StoryTermKinds where, bool capitalsTell)
    {
        uint? capitalBefore = null;
        foreach (var token in tokens)
        {
            _position++;
            if (CommonWords.IsFunction(token.Hash))
            {
                capitalBefore = null;
                continue;
            }
            var adjacent = token.Before is Separator.Space or Separator.Initial;
            var capital = token.Capital && !_lower.Contains(token.Hash);
            var proper = capital && (_capitalInside.Contains(token.Hash) || capitalsTell && !token.SentenceStart);
            Add(token.Hash, count, where | (proper ? StoryTermKinds.Proper : StoryTermKinds.Word));
            if (proper && adjacent && capitalBefore is { } before)
                Add(StableHash.Pair(before, token.Hash), count, where | StoryTermKinds.Name);
            capitalBefore = proper || capital && capitalsTell ? token.Hash : null;
        }
    }

    private void Add(uint hash, int count, StoryTermKinds kinds)
    {
        var known = _terms.TryGetValue(hash, out var term);
        _terms[hash] = known
            ? (term.Count + count, term.First, term.Kinds | kinds)
            : (count, _position, kinds | (CommonWords.IsNews(hash) ? StoryTermKinds.Common : StoryTermKinds.Word));
    }

    private StoryTerm[] Best(int limit) =>
    [
        .. _terms
            .OrderByDescending(term => Promise(term.Value.Kinds, term.Value.Count))
            .ThenBy(term => term.Value.First)
            .ThenBy(term => term.Key)
            .Take(limit)
            .Select(term => new StoryTerm(term.Key, term.Value.Kinds, Weight(term.Value.Count)))
            .OrderBy(term => term.Hash),
    ];

    private static double Promise(StoryTermKinds kinds, int count)
    {
        var kind = kinds.HasFlag(StoryTermKinds.Common) ? .5 : kinds.HasFlag(StoryTermKinds.Proper) ? 3 : kinds.HasFlag(StoryTermKinds.Name) ? 2 : 1;
        return kind * (1 + Math.Log(count)) * (kinds.HasFlag(StoryTermKinds.InTitle) ? 2 : 1);
    }

    private static byte Weight(int count) => (byte)Math.Min(255, 16 * (1 + Math.Log(count)));
}
