using System.Xml.Linq;
using BriefingBot.Engine.Pictures;

namespace BriefingBot.Tests.Pictures;

public sealed class AttackMapTests
{
    private static readonly MapOutlines Outlines = new(() => File.OpenRead(Path.Combine(AppContext.BaseDirectory, "config", "gazetteer", "outlines.tsv.gz")));

    [Fact]
    public void A_map_names_its_places_and_the_countries_around()
    {
        var map = AttackMap.Draw("Attacks", [new MapPoint(34.34, 62.2, "Herat", 12), new MapPoint(34.53, 69.17, "Kabul", 0)], Outlines)!;

        map.Alternative.ShouldBe("Map of 2 places: Herat, Kabul");
        Texts(map.Svg).ShouldContain("Herat (12)");
        Texts(map.Svg).ShouldContain("Kabul");
        Texts(map.Svg).ShouldContain("Pakistan");
    }

    [Fact]
    public void More_killed_make_a_larger_dot()
    {
        var radii = XDocument.Parse(AttackMap.Draw("Attacks", [new MapPoint(34.34, 62.2, "Herat", 12), new MapPoint(34.53, 69.17, "Kabul", 60)], Outlines)!.Svg)
            .Descendants().Where(e => e.Name.LocalName == "circle").Select(e => double.Parse(e.Attribute("r")!.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        radii[0].ShouldBeGreaterThan(radii[1] * 1.5, "the gravest is drawn first");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(71, 178)]
    [InlineData(-17, -179.5)]
    [InlineData(78, 15)]
    public void Every_corner_of_the_earth_can_be_drawn(double latitude, double longitude) =>
        Texts(AttackMap.Draw("Attacks", [new MapPoint(latitude, longitude, "Here", 1)], Outlines)!.Svg).ShouldContain("Here (1)");

    [Fact]
    public void The_whole_earth_stays_within_the_bounds_of_a_picture()
    {
        var everywhere = Enumerable.Range(0, 500).Select(i => new MapPoint((i * 37 % 160) - 80, (i * 61 % 360) - 180, $"Place {i}", i)).ToList();

        var svg = AttackMap.Draw("Attacks", everywhere, Outlines)!.Svg;

        svg.Length.ShouldBeLessThan(600_000);
        XDocument.Parse(svg).Descendants().Count(e => e.Name.LocalName == "circle").ShouldBe(200);
    }

    [Fact]
    public void Labels_do_not_cover_one_another()
    {
        var crowd = Enumerable.Range(0, 30).Select(i => new MapPoint(34 + (i * 0.05), 62, $"Village {i}", 10)).ToList();

        var texts = Texts(AttackMap.Draw("Attacks", crowd, Outlines)!.Svg);

        texts.Count(t => t.StartsWith("Village", StringComparison.Ordinal)).ShouldBeInRange(1, 11);
    }

    [Fact]
    public void Without_outlines_the_dots_stand_alone() =>
        Texts(AttackMap.Draw("Attacks", [new MapPoint(34.34, 62.2, "Herat", 12)], MapOutlines.None)!.Svg).ShouldContain("Herat (12)");

    [Fact]
    public void Names_from_outside_are_text_and_nothing_else()
    {
        var map = AttackMap.Draw("</svg>&", [new MapPoint(34.34, 62.2, "<script>\u0000\u202E]]>", 12)], Outlines)!;

        XDocument.Parse(map.Svg).Descendants().ShouldNotContain(e => e.Name.LocalName == "script");
    }

    [Fact]
    public void No_place_is_no_map() => AttackMap.Draw("Attacks", [], Outlines).ShouldBeNull();

    private static List<string> Texts(string svg) => [.. XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
}
