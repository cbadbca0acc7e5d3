using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram.Html;

/// <summary>One block of a reply as formatted text. Long ones and ledgers are folded, so that the answer fits a small screen.</summary>
internal static class BlockText
{
    private const int LinesShown = 6;
    private const int LengthShown = 700;

    public static FormattedText Of(ReplyBlock block, Footnotes footnotes) => block switch
    {
        TextBlock text => Marked(text.Text, footnotes),
        FieldsBlock fields => Headed(fields.Heading, Folded(FieldLines(fields, footnotes), isLedger: fields.Fields.Any(f => f.Values.Count > 1))),
        ListBlock list => Headed(list.Heading, Folded(ListLines(list, footnotes), isLedger: false)),
        TableBlock table => Headed(table.Heading, TableText.Of(table, footnotes)),
        QuotationBlock quotation => Quotation(quotation, footnotes),
        PictureBlock picture => new FormattedText().Append(picture.Alternative, TextFormat.Quiet).Append(picture.Sparkline is { } line ? $" {line}" : ""),
        _ => new FormattedText(),
    };

    internal static FormattedText Marked(Cited cited, Footnotes footnotes) => new FormattedText().Append(cited.Text).Append(footnotes.Marks(cited));

    private static FormattedText Headed(string? heading, FormattedText body) =>
        heading is null ? body : new FormattedText().Append(heading, TextFormat.Strong).AppendLine().Append(body);

    private static FormattedText Folded(List<FormattedText> lines, bool isLedger)
    {
        var body = new FormattedText();
        for (var i = 0; i < lines.Count; i++)
            (i == 0 ? body : body.AppendLine()).Append(lines[i]);
        return isLedger || lines.Count > LinesShown || body.Length > LengthShown ? body.Quoted(QuoteFormat.Expandable) : body;
    }

    private static List<FormattedText> FieldLines(FieldsBlock block, Footnotes footnotes)
    {
        var lines = new List<FormattedText>();
        foreach (var field in block.Fields)
        {
            var label = new FormattedText().Append(field.Label + ":", TextFormat.Strong);
            lines.Add(label);
            if (field.Values.Count == 1)
                label.Append(" ").Append(Marked(field.Values[0], footnotes));
            else
                lines.AddRange(field.Values.Select(v => new FormattedText().Append("• ").Append(Marked(v, footnotes))));
        }
        return lines;
    }

    private static List<FormattedText> ListLines(ListBlock list, Footnotes footnotes) =>
        [.. list.Entries.Select((entry, i) => new FormattedText().Append(list.Numbered ? $"{i + 1}. " : "• ").Append(Marked(entry, footnotes)))];

    private static FormattedText Quotation(QuotationBlock quotation, Footnotes footnotes)
    {
        var words = new FormattedText().Append($"“{quotation.Words}”");
        if (quotation.Speaker is { } speaker)
            words.Append($" ({speaker})");
        words.Append($" [{footnotes.Number(quotation.Citation)}]");
        return words.Quoted(words.Length > LengthShown ? QuoteFormat.Expandable : QuoteFormat.Shown);
    }
}
