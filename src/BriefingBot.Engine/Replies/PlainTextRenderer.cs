using System.Text;

namespace BriefingBot.Engine.Replies;

/// <summary>A reply as plain text: for pipes, logs and platforms of last resort.</summary>
public static class PlainTextRenderer
{
    public static string Render(Reply reply)
    {
        var footnotes = ReplyText.NumberFootnotes(reply);
        var text = new StringBuilder();
        text.AppendLine(reply.Title).AppendLine(new string('=', Math.Min(reply.Title.Length, 72)));
        if (reply.Summary is { } summary)
            text.AppendLine(Marked(summary, footnotes));
        foreach (var block in reply.Blocks)
            Append(text.AppendLine(), block, footnotes);
        AppendButtons(text, reply);
        AppendFootnotes(text, footnotes);
        AppendAsOf(text, reply.AsOf);
        return text.ToString();
    }

    internal static string Marked(Cited cited, Footnotes footnotes) => cited.Text + footnotes.Marks(cited);

    private static void Append(StringBuilder text, ReplyBlock block, Footnotes footnotes)
    {
        switch (block)
        {
            case TextBlock paragraph:
                text.AppendLine(Marked(paragraph.Text, footnotes));
                break;
            case FieldsBlock fields:
                AppendFields(text, fields, footnotes);
                break;
            case ListBlock list:
                AppendHeading(text, list.Heading);
                for (var i = 0; i < list.Entries.Count; i++)
                    text.AppendLine($"  {(list.Numbered ? $"{i + 1}." : "-")} {Marked(list.Entries[i], footnotes)}");
                break;
            case TableBlock table:
                AppendHeading(text, table.Heading);
                text.AppendLine("  " + string.Join(" | ", table.Columns));
                foreach (var row in table.Rows)
                    text.AppendLine("  " + string.Join(" | ", row.Select(cell => Marked(cell, footnotes))));
                break;
            case QuotationBlock quotation:
                text.AppendLine($"  \"{quotation.Words}\" [{footnotes.Number(quotation.Citation)}]{(quotation.Speaker is { } by ? $" ({by})" : "")}");
                break;
            case PictureBlock picture:
                text.AppendLine(picture.Sparkline is { } line ? $"{picture.Alternative}: {line}" : picture.Alternative);
                break;
        }
    }

    private static void AppendFields(StringBuilder text, FieldsBlock block, Footnotes footnotes)
    {
        AppendHeading(text, block.Heading);
        foreach (var field in block.Fields)
        {
            if (field.Values.Count == 1)
            {
                text.AppendLine($"  {field.Label}: {Marked(field.Values[0], footnotes)}");
                continue;
            }
            text.AppendLine($"  {field.Label}:");
            foreach (var value in field.Values)
                text.AppendLine($"    - {Marked(value, footnotes)}");
        }
    }

    private static void AppendHeading(StringBuilder text, string? heading)
    {
        if (heading is not null)
            text.AppendLine(heading);
    }

    private static void AppendButtons(StringBuilder text, Reply reply)
    {
        if (reply.Buttons.Count == 0)
            return;
        text.AppendLine();
        foreach (var button in reply.Buttons)
            text.AppendLine($"  {button.Label}: {button.CommandLine}");
    }

    private static void AppendFootnotes(StringBuilder text, Footnotes footnotes)
    {
        if (footnotes.Citations.Count == 0)
            return;
        text.AppendLine().AppendLine("Sources");
        foreach (var citation in footnotes.Citations)
        {
            text.AppendLine($"  [{footnotes.Number(citation)}] {FootnoteText.Of(citation)}");
            if (citation.Url is { } url)
                text.AppendLine($"      {url}");
        }
    }

    private static void AppendAsOf(StringBuilder text, AsOf? asOf)
    {
        if (asOf is not null)
            text.AppendLine().AppendLine(AsOfText.Of(asOf));
    }
}
