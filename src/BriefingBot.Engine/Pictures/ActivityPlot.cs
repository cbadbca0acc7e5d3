using System.Globalization;
using System.Net;
using System.Text;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Pictures;

/// <summary>Attacks over time as a bar plot: a bar a month up to three years, a bar a year beyond.</summary>
public static class ActivityPlot
{
    private const int Width = 640;
    private const int Height = 200;
    private const int Left = 40;
    private const int Bottom = 170;
    private const int Top = 34;
    private const int MonthsAtMost = 36;

    /// <summary>Null where there is nothing to draw.</summary>
    public static PictureBlock? Draw(string title, IReadOnlyList<MonthCount> activity)
    {
        if (activity.Count == 0)
            return null;
        var bars = Bars(activity);
        var figures = bars.Select(b => b.Attacks).ToList();
        var span = bars.Count == 1 ? bars[0].Label : $"{bars[0].Label} to {bars[^1].Label}";
        return new PictureBlock(Svg(title, bars), $"Attacks in the holdings over time, {span}, at most {figures.Max():N0} a bar", Sparkline.Of(figures));
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
        var greatest = Math.Max(1, bars.Max(b => b.Attacks));
        var step = (Width - Left - 16) / (double)bars.Count;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" font-family=\"DejaVu Sans, sans-serif\" font-size=\"12\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/><text x=\"{Left}\" y=\"20\" font-size=\"14\" fill=\"#1f2933\">{WebUtility.HtmlEncode(title)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" y1=\"{Bottom}\" x2=\"{Width - 16}\" y2=\"{Bottom}\" stroke=\"#9aa5b1\"/><text x=\"{Left - 6}\" y=\"{Top + 8}\" text-anchor=\"end\" fill=\"#52606d\">{greatest}</text><text x=\"{Left - 6}\" y=\"{Bottom}\" text-anchor=\"end\" fill=\"#52606d\">0</text>");
        for (var i = 0; i < bars.Count; i++)
        {
            var height = (Bottom - Top) * bars[i].Attacks / (double)greatest;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left + (i * step) + 1:0.##}\" y=\"{Bottom - height:0.##}\" width=\"{Math.Max(1, step - 2):0.##}\" height=\"{height:0.##}\" fill=\"#3e6990\"/>");
            if (i == 0 || i == bars.Count - 1)
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + ((i + 0.5) * step):0.##}\" y=\"{Bottom + 18}\" text-anchor=\"{(i == 0 ? "start" : "end")}\" fill=\"#52606d\">{bars[i].Label}</text>");
        }
        return svg.Append("</svg>").ToString();
    }
}
