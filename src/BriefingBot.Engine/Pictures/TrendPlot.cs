using System.Globalization;
using System.Text;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Pictures;

/// <summary>A count for each of equal stretches of time, the last one marked, with the means of the latest ones before it.</summary>
public static class TrendPlot
{
    private const int Width = 640;
    private const int Height = 240;
    private const int Left = 44;
    private const int Right = 112;
    private const int Top = 56;
    private const int Bottom = 200;
    private const double LabelHeight = 15;

    /// <param name="labels">Words for the first stretch, and for the last.</param>
    /// <param name="means">How many stretches before the last one each line averages over.</param>
    /// <returns>Null where every count is 0.</returns>
    public static PictureBlock? Draw(string title, IReadOnlyList<int> counts, (string First, string Last) labels, IReadOnlyList<int> means)
    {
        if (counts.Count < 2 || counts.All(c => c == 0))
            return null;
        return new PictureBlock(() => Svg(title, counts, labels, means), $"{title}; from {labels.First} to {labels.Last}, at most {counts.Max():N0}", Sparkline.Of(counts));
    }

    private static string Svg(string title, IReadOnlyList<int> counts, (string First, string Last) labels, IReadOnlyList<int> means)
    {
        var top = PlotScale.Ceiling(counts.Max());
        var svg = PictureStyle.Open(Width, Height).Text(16, 28, PictureStyle.Fit(title, Width - 32, 15), PictureStyle.Ink, size: 15, bold: true);
        PlotScale.Grid(svg, top, Left, Width - Right, Top, Bottom);
        var step = (Width - Right - Left) / (double)counts.Count;
        for (var i = 0; i < counts.Count; i++)
            Bar(svg, i, counts[i], step, top, i == counts.Count - 1);
        svg.Text(Left, Bottom + 20, labels.First).Text(Width - Right, Bottom + 20, labels.Last, PictureStyle.Accent, "end", bold: true);
        Means(svg, counts, means, step, top);
        return svg.Append("</svg>").ToString();
    }

    private static void Bar(StringBuilder svg, int i, int count, double step, int top, bool isLast)
    {
        var height = (Bottom - Top) * count / (double)top;
        var fill = isLast ? PictureStyle.Accent : PictureStyle.Bar;
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left + (i * step) + 1.5:0.##}\" y=\"{Bottom - height:0.##}\" width=\"{Math.Max(1, step - 3):0.##}\" height=\"{height:0.##}\" rx=\"1.5\" fill=\"{fill}\"/>");
        if (isLast)
            svg.Text(Left + ((i + 0.5) * step), Bottom - height - 6, $"{count:N0}", PictureStyle.Accent, "middle", bold: true);
    }

    private static void Means(StringBuilder svg, IReadOnlyList<int> counts, IReadOnlyList<int> means, double step, int top)
    {
        // The greatest first: a label too near to the one above it moves down.
        var lowest = double.NegativeInfinity;
        foreach (var (length, mean) in means.Where(m => m < counts.Count).Select(m => (m, counts.SkipLast(1).TakeLast(m).Average())).OrderByDescending(m => m.Item2))
        {
            var y = Bottom - ((Bottom - Top) * mean / top);
            var from = Left + ((counts.Count - 1 - length) * step);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{from:0.#}\" y1=\"{y:0.#}\" x2=\"{Width - Right}\" y2=\"{y:0.#}\" stroke=\"{PictureStyle.Ink}\" stroke-width=\"1.2\" stroke-dasharray=\"4 3\"/>");
            lowest = Math.Max(y + 4, lowest + LabelHeight);
            svg.Text(Width - Right + 8, lowest, FormattableString.Invariant($"mean of {length}: {mean:0.##}"), PictureStyle.Ink, size: 11);
        }
    }
}
