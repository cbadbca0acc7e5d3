using System.Globalization;
using System.Text;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Pictures;

/// <summary>One dot of a map: an attack, or several at one place.</summary>
/// <param name="Label">Name of the place.</param>
/// <param name="Killed">The highest figure reported, summed over the attacks of the place; 0 without one.</param>
public sealed record MapPoint(double Latitude, double Longitude, string Label, int Killed, int Attacks = 1);

/// <summary>Attacks on a map: a dot a place, its area by the number killed.</summary>
public static class AttackMap
{
    private const int Width = 640;
    private const int Top = 40;
    private const int HighestMap = 360;
    private const int Bottom = 30;
    private const int MostDots = 200;
    private const int MostLabels = 12;
    private const double LeastRadius = 5;
    private const double GreatestRadius = 24;

    /// <summary>Null where no place is known.</summary>
    public static PictureBlock? Draw(string title, IReadOnlyList<MapPoint> points, MapOutlines outlines)
    {
        var dots = points.Where(p => Math.Abs(p.Latitude) <= 85 && Math.Abs(p.Longitude) <= 180).OrderByDescending(p => p.Killed).ThenBy(p => p.Label, StringComparer.Ordinal).Take(MostDots).ToList();
        if (dots.Count == 0)
            return null;
        var named = dots.Select(d => d.Label).Distinct(StringComparer.Ordinal).Take(5).ToList();
        return new PictureBlock(() => Svg(title, dots, outlines), $"Map of {(dots.Count == 1 ? "1 place" : $"{dots.Count:N0} places")}: {string.Join(", ", named)}{(dots.Count > named.Count ? " and others" : "")}");
    }

    private static string Svg(string title, List<MapPoint> dots, MapOutlines outlines)
    {
        var view = MapView.Of([.. dots.Select(d => (d.Latitude, d.Longitude))], Width, HighestMap);
        var height = Top + (int)view.Height + Bottom;
        var svg = PictureStyle.Open(Width, height)
            .Text(16, 26, PictureStyle.Fit(title, Width - 32, 15), PictureStyle.Ink, size: 15, bold: true)
            .Append(CultureInfo.InvariantCulture, $"<svg x=\"0\" y=\"{Top}\" width=\"{Width}\" height=\"{view.Height}\" viewBox=\"0 0 {Width} {view.Height}\"><rect width=\"{Width}\" height=\"{view.Height}\" fill=\"{PictureStyle.Sea}\"/>");
        var countries = outlines.Countries.Select(c => VisibleCountry.Of(c, view)).OfType<VisibleCountry>().ToList();
        Land(svg, countries);
        var labels = new LabelPlaces(Width, view.Height);
        Dots(svg, view, dots, labels);
        Names(svg, countries, labels);
        svg.Append("</svg>");
        Legend(svg, dots, height - 10);
        return svg.Append("</svg>").ToString();
    }

    private static void Land(StringBuilder svg, List<VisibleCountry> countries)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"{PictureStyle.Land}\" stroke=\"{PictureStyle.Border}\" stroke-width=\"0.8\" stroke-linejoin=\"round\" d=\"");
        foreach (var ring in countries.SelectMany(c => c.Rings))
        {
            for (var i = 0; i < ring.Count; i++)
                svg.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{ring[i].X:0.#} {ring[i].Y:0.#}");
            svg.Append('Z');
        }
        svg.Append("\"/>");
    }

    private static void Dots(StringBuilder svg, MapView view, List<MapPoint> dots, LabelPlaces labels)
    {
        var most = Math.Max(1, dots.Max(d => d.Killed));
        var placed = dots.Select(d => (Dot: d, At: view.Place(d.Latitude, d.Longitude), Radius: Radius(d.Killed, most))).ToList();
        foreach (var (_, (x, y), radius) in placed)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" fill=\"{PictureStyle.Accent}\" fill-opacity=\"0.72\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>");
            labels.Avoid(x, y, radius);
        }
        foreach (var (dot, (x, y), radius) in placed.DistinctBy(p => p.Dot.Label, StringComparer.Ordinal).Take(MostLabels))
        {
            var text = PictureStyle.Fit(dot.Killed > 0 ? $"{dot.Label} ({dot.Killed:N0})" : dot.Label, 200, 13);
            if (labels.Beside(x, y, radius, PictureStyle.Width(text, 13, bold: true), 13) is { } at)
                svg.Text(at.X, at.Y, text, PictureStyle.Ink, at.Anchor, size: 13, bold: true, halo: true);
        }
    }

    private static void Names(StringBuilder svg, List<VisibleCountry> countries, LabelPlaces labels)
    {
        const double Size = 11;
        foreach (var country in countries)
        {
            var across = PictureStyle.Width(country.Name, Size);
            var at = country.Middles(across, Size).Select(m => labels.Around(m.X, m.Y, across, Size)).FirstOrDefault(place => place is not null);
            if (at is { } free)
                svg.Text(free.X, free.Y, country.Name, PictureStyle.Faint, size: Size, halo: true);
        }
    }

    private static void Legend(StringBuilder svg, List<MapPoint> dots, double baseline)
    {
        svg.Text(16, baseline, dots.Exists(d => d.Killed > 0) ? "Area of a dot: killed, by the highest figure reported" : "A dot: an attack; no source gives a toll", size: 11)
            .Text(Width - 16, baseline, "Borders: Natural Earth", anchor: "end", size: 11);
    }

    private static double Radius(int killed, int most) => LeastRadius + ((GreatestRadius - LeastRadius) * Math.Sqrt(killed / (double)Math.Max(most, 20)));
}
