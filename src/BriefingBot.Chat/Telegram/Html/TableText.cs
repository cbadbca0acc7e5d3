using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram.Html;

/// <summary>A table as aligned lines where it fits the width of a telephone, else as one entry a row.</summary>
internal static class TableText
{
    // Monospaced characters that a narrow screen shows in one line.
    private const int WidestTable = 44;
    private const string Gap = "  ";

    public static FormattedText Of(TableBlock table, Footnotes footnotes)
    {
        var rows = table.Rows.Select(row => row.Select(cell => SafeText.Of(cell.Text + footnotes.Marks(cell))).ToList()).ToList();
        var widths = table.Columns.Select((c, i) => Math.Max(c.Length, rows.Max(r => (int?)Cell(r, i).Length) ?? 0)).ToList();
        return widths.Sum() + (Gap.Length * (widths.Count - 1)) <= WidestTable ? Aligned(table, rows, widths) : Entries(table, rows);
    }

    private static FormattedText Aligned(TableBlock table, List<List<string>> rows, List<int> widths)
    {
        var lines = rows.Prepend([.. table.Columns]).Select(row => string.Join(Gap, widths.Select((width, i) => Cell(row, i).PadRight(width))).TrimEnd());
        var text = new FormattedText();
        var monospaced = new TextFormat(Monospaced: true);
        foreach (var line in lines)
            (text.Length == 0 ? text : text.AppendLine(monospaced)).Append(line, monospaced);
        return text;
    }

    private static FormattedText Entries(TableBlock table, List<List<string>> rows)
    {
        var text = new FormattedText();
        foreach (var row in rows)
        {
            if (text.Length > 0)
                text.AppendLine();
            text.Append(Cell(row, 0), TextFormat.Strong);
            for (var i = 1; i < table.Columns.Count; i++)
            {
                if (Cell(row, i).Length > 0)
                    text.AppendLine().Append($"{table.Columns[i]}: {Cell(row, i)}");
            }
        }
        return text;
    }

    private static string Cell(List<string> row, int column) => column < row.Count ? row[column] : "";
}
