using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Replies;

/// <summary>The cited stretches of a reply in reading order: what footnotes are numbered by and what the check goes through.</summary>
public static class ReplyText
{
    public static IEnumerable<Cited> InReadingOrder(Reply reply)
    {
        if (reply.Summary is { } summary)
            yield return summary;
        foreach (var block in reply.Blocks)
        {
            foreach (var cited in Of(block))
                yield return cited;
        }
    }

    private static IEnumerable<Cited> Of(ReplyBlock block) => block switch
    {
        TextBlock text => [text.Text],
        FieldsBlock fields => fields.Fields.SelectMany(f => f.Values),
        ListBlock list => list.Entries,
        TableBlock table => table.Rows.SelectMany(r => r),
        QuotationBlock quotation => [new Cited(quotation.Words, quotation.Citation)],
        _ => [],
    };

    /// <summary>The footnotes of a reply: each cited place once, numbered from 1 in reading order.</summary>
    public static Footnotes NumberFootnotes(Reply reply)
    {
        var footnotes = new Footnotes();
        foreach (var citation in InReadingOrder(reply).SelectMany(c => c.Citations))
            footnotes.Number(citation);
        return footnotes;
    }
}

/// <summary>Numbers for cited places; a place cited twice keeps its first number.</summary>
public sealed class Footnotes
{
    private readonly Dictionary<(string, int?, int?, string?), int> _numbers = [];
    private readonly List<Citation> _citations = [];

    public IReadOnlyList<Citation> Citations => _citations;

    public int Number(Citation citation)
    {
        if (_numbers.TryGetValue(citation.Address, out var number))
            return number;
        _citations.Add(citation);
        return _numbers[citation.Address] = _citations.Count;
    }

    /// <summary>The marks behind a text: " [1][3]"; empty without citations.</summary>
    public string Marks(Cited cited) =>
        cited.Citations.Count == 0
            ? ""
            : " " + string.Concat(cited.Citations.Select(Number).Distinct().Order().Select(n => $"[{n}]"));
}
