using Microsoft.Extensions.Logging;

namespace BriefingBot.Engine.Replies;

/// <summary>
/// The mechanical check before a reply leaves: every figure, date and proper name in a cited stretch occurs in what it cites,
/// and whoever is said to claim, deny, blame or say something does so there; a computed figure comes out the same when computed again. What fails is withheld and logged, the rest goes out.
/// </summary>
public sealed class ReplyCheck(INameGraph names, ILogger<ReplyCheck> logger)
{
    /// <summary>The reply without what its citations do not bear.</summary>
    public async Task<Reply> KeepAsync(Reply reply, CancellationToken cancellation)
    {
        await names.PrepareAsync(cancellation);
        var summary = reply.Summary is { } given && !Holds(reply, given) ? null : reply.Summary;
        return reply with { Summary = summary, Blocks = [.. reply.Blocks.Select(b => Keep(reply, b)).OfType<ReplyBlock>()] };
    }

    /// <summary>What stands in the text and not in what it cites; empty for a sound text.</summary>
    public IReadOnlyList<string> Missing(Cited cited)
    {
        if (cited.Citations.Count == 0 && cited.Computed.Count == 0)
            return [];
        string[] wrong = [.. cited.Computed.Where(c => c.Rows.Count > 0 && (c.Recompute() != c.Result || !RowsHold(c))).Select(c => $"{c.Kind} {c.Result}")];
        return wrong.Length > 0 || cited.Citations.Count == 0 ? wrong : [.. CitedWords.Of(cited).MissingFrom(Support.Of(cited), names), .. SpokenWords.SwappedIn(cited, names)];
    }

    private static bool RowsHold(Computation computed) =>
        computed.Kind == ComputationKind.Count || computed.Rows.All(r => r.Citation is null || SupportPart.Of(r.Citation).HasNumber(r.Value));

    private ReplyBlock? Keep(Reply reply, ReplyBlock block)
    {
        switch (block)
        {
            case TextBlock text:
                return Holds(reply, text.Text) ? text : null;
            case ListBlock list:
                var entries = list.Entries.Where(e => Holds(reply, e)).ToList();
                return entries.Count == list.Entries.Count ? list : entries.Count == 0 ? null : list with { Entries = entries };
            case FieldsBlock fields:
                var kept = fields.Fields.Select(f => f with { Values = [.. f.Values.Where(v => Holds(reply, v))] }).Where(f => f.Values.Count > 0).ToList();
                return kept.Count == 0 ? null : fields with { Fields = kept };
            case TableBlock table:
                return table with { Rows = [.. table.Rows.Select(row => row.Select(cell => Holds(reply, cell) ? cell : (Cited)"withheld").ToList())] };
            default:
                return block;
        }
    }

    private bool Holds(Reply reply, Cited cited)
    {
        var missing = Missing(cited);
        if (missing.Count == 0)
            return true;
        Log.Withheld(logger, reply.Title, cited.Text, string.Join(", ", missing));
        return false;
    }
}
