using BriefingBot.Ingestion.Articles.Debris;
using BriefingBot.Ingestion.Articles.Metadata;

namespace BriefingBot.Ingestion.Articles.PlainText;

/// <summary>
/// Reads an article out of text that somebody copied from a page, with all that came along. Each step marks lines; what no step
/// marked is body.
/// </summary>
internal sealed class PlainTextReader
{
    private const int HeadLines = 8;
    private const int LongestHeadLine = 110;
    private const int LongestTitle = 300;
    private const int LongestSubtitle = 200;
    private const int TailLines = 6;

    private readonly List<TextLine> _lines;
    private readonly DateTimeOffset? _now;
    private readonly string? _knownTitle;
    private string? _title;
    private string? _subtitle;
    private string? _byline;
    private ArticleDate? _published;

    private PlainTextReader(string text, DateTimeOffset? now, string? knownTitle)
    {
        _lines = LineSplitter.Split(text);
        _now = now;
        _knownTitle = knownTitle;
    }

    public static Article Read(string text, DateTimeOffset? now, string? knownTitle) => new PlainTextReader(text, now, knownTitle).Read();

    private Article Read()
    {
        JudgeLines();
        TakeTitle();
        SplitCredits();
        TakeHead();
        SectionMarker.Mark(_lines);
        CaptionMarker.Mark(_lines);
        MarkBiographies();
        CommentTail.Mark(_lines);
        TakeSubtitle();
        TrimEnd();
        var (outlet, address) = OutletClues.Find(_lines);
        return Assemble() with { Title = _title, Subtitle = _subtitle, Byline = _byline, Published = _published, Outlet = outlet, CanonicalUrl = address };
    }

    private void JudgeLines()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in _lines)
            line.Kind = DebrisLines.Classify(line.Text) ?? (line.Text.Length > 20 && !seen.Add(line.Text) ? ArticlePartKind.Notice : null);
    }

    /// <summary>The first line is the title, unless it is already a paragraph.</summary>
    private void TakeTitle()
    {
        if (_lines.Find(line => line.IsOpen) is not { } first || IsParagraph(first))
            return;
        _title = first.Text;
        first.IsTaken = true;
    }

    // A closed sentence may be a title too, but not a long one, nor all of the text, nor beside a title that is known.
    private bool IsParagraph(TextLine first)
    {
        if (_knownTitle is not null && first.Text.Equals(_knownTitle.Trim(), StringComparison.OrdinalIgnoreCase))
            return false;
        if (first.Text.Length > LongestTitle || first.Text.Split(". ").Length > 2)
            return true;
        return first.EndsSentence
            && (_knownTitle is not null || first.Text.Length > LongestHeadLine || first.Text.Contains(". ", StringComparison.Ordinal) || _lines.Count(line => line.IsOpen) == 1);
    }

    private void SplitCredits()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (!_lines[i].IsOpen || PhotoCredit.EndWithin(_lines[i].Text) is not (> 0 and var end))
                continue;
            var rest = _lines[i].Text[end..].TrimStart('.', ' ');
            _lines[i] = new TextLine(_lines[i].Text[..end]) { Kind = ArticlePartKind.Caption };
            if (rest.Length > 0)
                _lines.Insert(i + 1, new TextLine(rest));
        }
    }

    /// <summary>Lines above the first paragraph that name the author or the day.</summary>
    private void TakeHead()
    {
        foreach (var line in _lines.Take(HeadLines).TakeWhile(line => !line.IsOpen || !line.IsProse))
        {
            if (line.IsTaken || line.Text.Length > LongestHeadLine || line.Kind is not (null or ArticlePartKind.Notice))
                continue;
            if (_byline is null && line.Text.Length < 90 && (line.Text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith("Posted by ", StringComparison.OrdinalIgnoreCase)) && BylineReader.Clean(line.Text) is { } author)
            {
                _byline = author;
                line.IsTaken = true;
            }

            if (_published is null && !line.EndsSentence && new DateChooser(_now).Choose([(line.Text, ArticleDateBasis.VisibleText)]) is { } date)
            {
                _published = date;
                line.IsTaken = true;
            }
        }
    }

    private void MarkBiographies()
    {
        var tail = _lines.Where(line => line.IsOpen).TakeLast(3).ToHashSet();
        foreach (var (index, line) in _lines.Index())
        {
            if (!line.IsOpen || index > TailLines && !tail.Contains(line) || BiographyText.AuthorOf(line.Text) is not { } author)
                continue;
            line.Kind = ArticlePartKind.Biography;
            _byline ??= author;
        }
    }

    /// <summary>One line between the title and the first paragraph that is no closed sentence.</summary>
    private void TakeSubtitle()
    {
        var open = _lines.Where(line => line.IsOpen).Take(2).ToList();
        if (_title is null || open.Count < 2 || open[0].Text.Length > LongestSubtitle || !open[0].LooksLikeHeading && open[0].IsProse || open[0].EndsSentence || !open[1].IsProse)
            return;
        _subtitle = open[0].Text;
        open[0].IsTaken = true;
    }

    private void TrimEnd()
    {
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            if (!_lines[i].IsOpen)
                continue;
            if (!_lines[i].LooksLikeHeading)
                return;
            _lines[i].Kind = ArticlePartKind.Notice;
        }
    }

    private Article Assemble()
    {
        var assembly = new ArticleAssembly();
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Kind is { } aside && !line.IsTaken)
                assembly.AddAside(aside, line.Text);
            else if (line.IsOpen)
                AddBody(line, NextOpen(i), assembly);
        }

        return assembly.Finish(_lines.Count == 0 ? "The text is empty." : "No article was found: the text has no paragraph of running text.");
    }

    private TextLine? NextOpen(int index)
    {
        for (var i = index + 1; i < _lines.Count && i < index + 20; i++)
        {
            if (_lines[i].IsOpen)
                return _lines[i];
        }

        return null;
    }

    private static void AddBody(TextLine line, TextLine? next, ArticleAssembly assembly)
    {
        if (line.Text is ['-' or '•' or '*' or '–', ' ', _, ..])
            assembly.AddBody(ArticlePartKind.Entry, line.Text[2..].TrimStart());
        else
            assembly.AddBody(line.LooksLikeHeading && next is not null ? ArticlePartKind.Heading : ArticlePartKind.Paragraph, line.Text);
    }
}
