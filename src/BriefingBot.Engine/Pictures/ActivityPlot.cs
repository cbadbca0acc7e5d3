using System.Globalization;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Pictures;

/// <summary>Attacks over time as a bar plot: a bar a month up to three years, a bar a year beyond.</summary>
public static class ActivityPlot
{
    private const int Width = 640;
    private const int Height = 230;
    private const int Left = 44;
    private const int Right = 28;
    private const int Top = 52;
    private const int Bottom = 196;
    private const double WidestBar = 64;

    // Pixels for "2024-03" and a gap.
    private const double LabelRoom = 60;

    private const int MonthsAtMost = 36;

    /// <summary>Null where there is nothing to draw.</summary>
    public static PictureBlock? Draw(string title, IReadOnlyList<MonthCount> activity)
    {
        if (activity.Count == 0)
            return null;
        var bars = Bars(activity);
        var figures = bars.Select(b => b.Attacks).ToList();
        var span = bars.Count == 1 ? bars[0].Label : $"{bars[0].Label} to {bars[^1].Label}";
        return new PictureBlock(() => Svg(title, bars), $"Attacks in the holdings over time, {span}, at most {figures.Max():N0} a bar", Sparkline.Of(figures));
    }

    private static List<(string Label, int Attacks)> Bars(IReadOnlyList<MonthCount> activity)
    {
        var first = Index(activity[0]);
        var last = Index(activity[^1]);
        if (last - first < MonthsAtMost)
        {
            var byMonth = activity.ToDictionary(Index, m => m.Attacks);
            return [.. Enumerable.Range(first, last - first + 1).Select(i => ($"{i / 12:0000}-{(i % 12) + 1:00}", byMonth.GetValueOrDefault(i)))];
        }
        var byYear = activity.GroupBy(m => m.Year).ToDictionary(g => g.Key, g => g.Sum(m => m.Attacks));
        return [.. Enumerable.Range(activity[0].Year, activity[^1].Year - activity[0].Year + 1)
            .Select(year => (year.ToString(CultureInfo.InvariantCulture), byYear.GetValueOrDefault(year)))];
    }

    private static int Index(MonthCount month) => (month.Year * 12) + month.Month - 1;

    private static string Svg(string title, List<(string Label, int Attacks)> bars)
    {
        var top = PlotScale.Ceiling(bars.Max(b => b.Attacks));
        var step = Math.Min(WidestBar, (Width - Right - Left) / (double)bars.Count);
        var svg = PictureStyle.Open(Width, Height).Text(16, 28, PictureStyle.Fit(title, Width - 32, 15), PictureStyle.Ink, size: 15, bold: true);
        PlotScale.Grid(svg, top, Left, Width - Right, Top, Bottom);
        // As many labels as have room, the first and the last among them.
        var every = (int)Math.Ceiling(LabelRoom / step);
        for (var i = 0; i < bars.Count; i++)
        {
            var height = (Bottom - Top) * bars[i].Attacks / (double)top;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left + (i * step) + 1.5:0.##}\" y=\"{Bottom - height:0.##}\" width=\"{Math.Max(1, step - 3):0.##}\" height=\"{height:0.##}\" rx=\"1.5\" fill=\"{PictureStyle.Bar}\"/>");
            if ((bars.Count - 1 - i) % every == 0)
                svg.Text(Left + ((i + 0.5) * step), Bottom + 18, bars[i].Label, anchor: "middle", size: 11);
        }
        return svg.Append("</svg>").ToString();
    }
}
