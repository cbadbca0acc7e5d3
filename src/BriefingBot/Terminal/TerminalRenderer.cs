using BriefingBot.Engine.Replies;
using Spectre.Console;

namespace BriefingBot.Terminal;

/// <summary>A reply on the terminal: colours, tables, footnotes, numbered buttons. Text is never read as markup.</summary>
internal static class TerminalRenderer
{
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Mark = new(Color.SteelBlue);

    public static void ToConsole(Reply reply, bool withButtons) => Render(reply, AnsiConsole.Console, withButtons);

    public static void Render(Reply reply, IAnsiConsole console, bool withButtons)
    {
        var footnotes = ReplyText.NumberFootnotes(reply);
        console.WriteLine();
        console.Write(new Rule(Markup.Escape(SafeText.Of(reply.Title))) { Justification = Justify.Left, Style = Accent(reply) });
        if (reply.Summary is { } summary)
            console.Write(Line(summary, footnotes));
        foreach (var block in reply.Blocks)
        {
            console.WriteLine();
            Write(console, block, footnotes);
        }
        WriteFootnotes(console, footnotes);
        if (reply.AsOf is { } asOf)
        {
            console.WriteLine();
            console.Write(new Text(SafeText.Of(AsOfText.Of(asOf)) + "\n", Quiet));
        }
        if (withButtons)
            WriteButtons(console, reply);
    }

    private static Style Accent(Reply reply) => reply.Status switch
    {
        ReplyStatus.Answered => reply.Accent is { } hex ? new Style(Colour(hex)) : Mark,
        ReplyStatus.Failed or ReplyStatus.Invalid => new Style(Color.Red3),
        _ => new Style(Color.DarkOrange),
    };

    private static Color Colour(string hex)
    {
        var bytes = Convert.FromHexString(hex[1..]);
        return new Color(bytes[0], bytes[1], bytes[2]);
    }

    private static Paragraph Line(Cited cited, Footnotes footnotes, string lead = "", string end = "\n") =>
        new Paragraph().Append(lead, Quiet).Append(SafeText.Of(cited.Text)).Append(footnotes.Marks(cited), Mark).Append(end);

    private static void Write(IAnsiConsole console, ReplyBlock block, Footnotes footnotes)
    {
        switch (block)
        {
            case TextBlock text:
                console.Write(Line(text.Text, footnotes));
                break;
            case FieldsBlock fields:
                Heading(console, fields.Heading);
                WriteFields(console, fields, footnotes);
                break;
            case ListBlock list:
                Heading(console, list.Heading);
                WriteList(console, list, footnotes);
                break;
            case TableBlock table:
                Heading(console, table.Heading);
                WriteTable(console, table, footnotes);
                break;
            case QuotationBlock quotation:
                console.Write(new Padder(Line(new Cited($"“{quotation.Words}”", quotation.Citation), footnotes), new Padding(2, 0, 2, 0)));
                break;
            case PictureBlock picture:
                console.Write(new Paragraph().Append(picture.Sparkline is { } line ? line + "  " : "", Mark).Append(SafeText.Of(picture.Alternative), Quiet).Append("\n"));
                break;
        }
    }

    private static void Heading(IAnsiConsole console, string? heading)
    {
        if (heading is not null)
            console.Write(new Text(SafeText.Of(heading) + "\n", Strong));
    }

    private static void WriteFields(IAnsiConsole console, FieldsBlock block, Footnotes footnotes)
    {
        const int LabelAtMost = 16;
        var label = Math.Min(LabelAtMost, block.Fields.Max(f => f.Label.Length));
        var grid = new Grid().AddColumn(new GridColumn().Width(label).PadLeft(2).PadRight(1)).AddColumn(new GridColumn().PadLeft(1));
        foreach (var field in block.Fields)
        {
            var values = field.Values.Select(v => Line(v, footnotes, field.Values.Count > 1 ? "- " : "", end: ""));
            grid.AddRow(new Text(SafeText.Of(field.Label), Quiet), new Rows(values));
        }
        console.Write(grid);
    }

    private static void WriteList(IAnsiConsole console, ListBlock block, Footnotes footnotes)
    {
        var grid = new Grid().AddColumn(new GridColumn().PadLeft(2).PadRight(1).NoWrap()).AddColumn();
        for (var i = 0; i < block.Entries.Count; i++)
            grid.AddRow(new Text(block.Numbered ? $"{i + 1}." : "-", Quiet), Line(block.Entries[i], footnotes, end: ""));
        console.Write(grid);
    }

    private static void WriteTable(IAnsiConsole console, TableBlock block, Footnotes footnotes)
    {
        if (IsCramped(console, block))
        {
            WriteStacked(console, block, footnotes);
            return;
        }
        var table = new Table().Border(TableBorder.Rounded).BorderStyle(Quiet);
        foreach (var column in block.Columns)
            table.AddColumn(new TableColumn(new Text(SafeText.Of(column), Strong)));
        foreach (var row in block.Rows)
            table.AddRow(row.Select(cell => Line(cell, footnotes, end: "")));
        console.Write(table);
    }

    // A column of a dozen letters and forty lines is no column.
    private static bool IsCramped(IAnsiConsole console, TableBlock block)
    {
        const int MostLines = 6;
        return block.Rows.SelectMany(r => r).Max(c => (int?)c.Text.Length) > MostLines * (console.Profile.Width / block.Columns.Count);
    }

    /// <summary>A table in a window too narrow for it: each row under its first cell, a line a column.</summary>
    private static void WriteStacked(IAnsiConsole console, TableBlock block, Footnotes footnotes)
    {
        foreach (var row in block.Rows)
        {
            console.Write(Line(row[0], footnotes));
            foreach (var (cell, column) in row.Zip(block.Columns).Skip(1))
                console.Write(new Padder(Line(cell, footnotes, SafeText.Of(column) + ": ", end: ""), new Padding(2, 0, 0, 0)));
        }
    }

    private static void WriteFootnotes(IAnsiConsole console, Footnotes footnotes)
    {
        if (footnotes.Citations.Count == 0)
            return;
        console.WriteLine();
        Heading(console, "Sources");
        var grid = new Grid().AddColumn(new GridColumn().PadLeft(2).PadRight(1).NoWrap()).AddColumn();
        foreach (var citation in footnotes.Citations)
        {
            var address = citation.Url is { } url ? $"\n{SafeText.Of(url)}" : "";
            grid.AddRow(new Text($"[{footnotes.Number(citation)}]", Mark), new Text(SafeText.Of(FootnoteText.Of(citation)) + address, Quiet));
        }
        console.Write(grid);
    }

    private static void WriteButtons(IAnsiConsole console, Reply reply)
    {
        if (reply.Buttons.Count == 0)
            return;
        console.WriteLine();
        var line = new Paragraph();
        for (var i = 0; i < reply.Buttons.Count; i++)
            line.Append($"[{i + 1}] ", Mark).Append(SafeText.Of(reply.Buttons[i].Label) + (i + 1 < reply.Buttons.Count ? "   " : "\n"));
        console.Write(line);
    }
}
