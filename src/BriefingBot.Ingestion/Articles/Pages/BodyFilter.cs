using BriefingBot.Ingestion.Articles.Debris;
using BriefingBot.Ingestion.Articles.Metadata;
using BriefingBot.Ingestion.Articles.PlainText;

namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Decides for each line inside the article's element whether it is body, by what it says and where it stands.</summary>
internal sealed class BodyFilter(IReadOnlyList<TextBlock> blocks, PageMetadata metadata)
{
    private const double LinkLine = 0.75;
    private const int LongestLinkLine = 250;
    private const double TailShare = 0.2;

    private const int LongestTailTeaser = 200;
    private const int MostTailTeasers = 2;
    private const int LongestTitle = 500;
    private const int ShortestSubtitle = 40;
    private const int LongestSubtitle = 400;

    private readonly ArticlePartKind?[] _kinds = new ArticlePartKind?[blocks.Count];

    /// <summary>The line under the title, known once the blocks are judged.</summary>
    public string? Subtitle { get; private set; }

    /// <summary>For each block the kind of aside it is, or null for body.</summary>
    public ArticlePartKind?[] Judge()
    {
        JudgeAlone();
        CutBeforeTitle();
        JudgeSections();
        TakeSubtitle();
        TeaserRuns.Mark(blocks, _kinds);
        TrimStart();
        TrimEnd();
        return _kinds;
    }

    private void JudgeAlone()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Text.Length > 250 && !seen.Add(block.Text) || IsTitle(block.Text))
                _kinds[i] = ArticlePartKind.Notice;
            else if (DebrisLines.Classify(block.Text) is { } kind)
                _kinds[i] = kind;
            else if (IsByline(block))
                _kinds[i] = ArticlePartKind.Notice;
            else if (!block.IsHeading && block.Node.Tag != "li" && PhotoCredit.IsCaption(block.Text))
                _kinds[i] = ArticlePartKind.Caption;
            else if (block.InwardDensity > LinkLine && block.Text.Length < LongestLinkLine && !block.IsHeading && !InProseList(block))
                _kinds[i] = ArticlePartKind.RelatedLink;
        }
    }

    /// <summary>What stands above the article's own heading is not of the article, unless it is most of the text.</summary>
    private void CutBeforeTitle()
    {
        var total = 0;
        var above = 0;
        var title = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (title < 0 && blocks[i].Node.Tag == "h1" && IsTitle(blocks[i].Text))
                (title, above) = (i, total);
            total += blocks[i].IsProse ? blocks[i].Text.Length : 0;
        }

        for (var i = 0; i < title && above < total * 0.7; i++)
            _kinds[i] ??= ArticlePartKind.RelatedLink;
    }

    /// <summary>
    /// The first line is a subtitle when its names say so, or when it is a heading that makes a sentence or is the page's description.
    /// A plain paragraph never is, although it may repeat the description: losing a lead is worse than keeping a subtitle.
    /// </summary>
    private void TakeSubtitle()
    {
        var first = Array.FindIndex(_kinds, kind => kind is null);
        for (var tries = 0; first >= 0 && tries < 4 && Subtitle is null; tries++)
        {
            var block = blocks[first];
            if (block.Text.Length is >= ShortestSubtitle and <= LongestSubtitle && IsSubtitle(first))
            {
                Subtitle = block.Text;
                _kinds[first] = ArticlePartKind.Notice;
            }
            else if (block.IsProse)
            {
                return;
            }

            first = Array.FindIndex(_kinds, first + 1, kind => kind is null);
        }
    }

    private bool IsSubtitle(int index)
    {
        var block = blocks[index];
        return block.IsHeading && block.Node.Tag != "h1" && (block.EndsSentence || IsDescription(block.Text)) ||
            NamesSubtitle(block.Node) || block.Node.Parent is { } parent && NamesSubtitle(parent);
    }

    private static bool NamesSubtitle(PageNode node) =>
        node.TextLength <= LongestSubtitle && node.Has("dek", "deck", "subtitle", "subhead", "subheadline", "subheading", "standfirst", "strapline", "tagline", "excerpt", "bajada", "sapo");

    private bool IsDescription(string text)
    {
        var line = LineText.Normalise(text);
        var description = LineText.Normalise(metadata.Description ?? "");
        return description.Length >= ShortestSubtitle && (line.StartsWith(description, StringComparison.Ordinal) || description.StartsWith(line, StringComparison.Ordinal));
    }

    private bool IsByline(TextBlock block) =>
        metadata.Byline is { } byline && byline.Contains(' ', StringComparison.Ordinal) && block.Text.Length <= byline.Length + 40 && !block.EndsSentence && !block.IsHeading && block.Text.Contains(byline, StringComparison.OrdinalIgnoreCase);

    private bool IsTitle(string text) => text.Length <= LongestTitle && metadata.Titles.Contains(LineText.Normalise(text));

    /// <summary>A linked entry among entries that have text of their own is part of a list that the author wrote.</summary>
    private static bool InProseList(TextBlock block) =>
        block.Node is { Tag: "li", Parent: { } list } && list.LinkDensity < 0.5;

    private void JudgeSections()
    {
        var remaining = blocks.Sum(block => block.IsProse ? block.Text.Length : 0);
        var total = remaining;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsProse)
                remaining -= blocks[i].Text.Length;
            var isTail = remaining < total * TailShare;
            if (i == 0 || LabelKind(blocks[i], isTail, i + 1 < blocks.Count && blocks[i + 1].LinkDensity > 0.8) is not { } kind)
                continue;
            _kinds[i] = kind;
            var label = i;
            for (var j = i + 1; j < blocks.Count && (isTail && SameSection(label, j) || blocks[j].LinkDensity > 0.5 || !blocks[j].IsProse && !blocks[j].IsHeading && kind != ArticlePartKind.Notice); j++)
            {
                _kinds[j] ??= kind;
                remaining -= blocks[j].IsProse ? blocks[j].Text.Length : 0;
                i = j;
            }
        }
    }

    private static ArticlePartKind? LabelKind(TextBlock block, bool isTail, bool followedByLink) =>
        DebrisLines.SectionLabel(block.Text) ?? (followedByLink && block.IsHeading && block.Text.StartsWith("more ", StringComparison.OrdinalIgnoreCase) ? ArticlePartKind.RelatedLink : (ArticlePartKind?)null) ??
        (isTail && block.Text.Length < 60 && !block.EndsSentence && block.Text.StartsWith("about ", StringComparison.OrdinalIgnoreCase) ? ArticlePartKind.Notice : null);

    /// <summary>Near the end a label rules to the end, unless the author's text goes on with a heading of the label's own rank.</summary>
    private bool SameSection(int label, int index) =>
        !(blocks[label].IsHeading && blocks[index].IsHeading && string.CompareOrdinal(blocks[index].Node.Tag, blocks[label].Node.Tag) <= 0 && DebrisLines.SectionLabel(blocks[index].Text) is null);

    /// <summary>What stands before the first running text is furniture: section names, dates, names, counts.</summary>
    private void TrimStart()
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (_kinds[i] is not null)
                continue;
            if (blocks[i].IsProse || blocks[i].IsHeading && i + 1 < blocks.Count && blocks[i + 1].IsProse && blocks[i].Node.Tag != "h1")
                return;
            if (blocks[i].Text.Length > 60 || blocks[i].Node.Tag is "li" or "td" || blocks[i] is { Node.Tag: "p", Text.Length: > 30 } && !blocks[i].Text.Any(char.IsAsciiDigit))
                return;
            _kinds[i] = ArticlePartKind.Notice;
        }
    }

    private void TrimEnd()
    {
        var teasers = CountTailTeasers();
        for (var i = LastOpen(blocks.Count); i >= 0; i = LastOpen(i))
        {
            var block = blocks[i];
            if (teasers is > 0 and <= MostTailTeasers && TeaserHeadline(i) is { } headline)
                _kinds[headline] = ArticlePartKind.RelatedLink;
            else if (!block.IsHeading && block.LinkDensity < 0.5)
                return;
            _kinds[i] = block.IsHeading && block.LinkDensity < 0.5 ? ArticlePartKind.Notice : ArticlePartKind.RelatedLink;
        }
    }

    /// <summary>One or two linked headlines with a few words below them lead to the next story; more may be what the article lists.</summary>
    private int CountTailTeasers()
    {
        var count = 0;
        for (var i = LastOpen(blocks.Count); i >= 0 && TeaserHeadline(i) is { } headline; i = LastOpen(headline))
            count++;
        return count;
    }

    private int? TeaserHeadline(int index)
    {
        var above = LastOpen(index);
        return blocks[index].Text.Length < LongestTailTeaser && !blocks[index].IsHeading && above >= 0 && blocks[above].IsHeading && blocks[above].LinkDensity > 0.8 ? above : null;
    }

    private int LastOpen(int before)
    {
        var index = before - 1;
        while (index >= 0 && _kinds[index] is not null)
            index--;
        return index;
    }
}
