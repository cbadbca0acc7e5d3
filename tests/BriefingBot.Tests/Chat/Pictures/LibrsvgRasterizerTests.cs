using System.Buffers.Binary;
using BriefingBot.Chat.Pictures;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Pictures;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Chat.Pictures;

public sealed class LibrsvgRasterizerTests
{
    private readonly CollectingLogger<LibrsvgRasterizer> _logger = new();

    [LibrsvgFact]
    public void A_plot_becomes_a_png_of_twice_its_size()
    {
        var png = Rasterizer().ToPng(ActivityPlot.Draw("Attacks", [new MonthCount(2024, 3, 4)])!.Svg).ShouldNotBeNull();

        png.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(1280);
    }

    [LibrsvgFact]
    public void The_same_picture_is_drawn_once()
    {
        var rasterizer = Rasterizer();
        var svg = Svg(10, 10, "<rect width='10' height='10'/>");

        rasterizer.ToPng(svg).ShouldBeSameAs(rasterizer.ToPng(svg));
    }

    [LibrsvgFact]
    public void What_is_no_picture_or_too_large_is_not_drawn_and_does_no_harm()
    {
        var rasterizer = Rasterizer();

        rasterizer.ToPng("").ShouldBeNull();
        rasterizer.ToPng("<html/>").ShouldBeNull();
        rasterizer.ToPng("<svg xmlns='http://www.w3.org/2000/svg' width='10'").ShouldBeNull();
        rasterizer.ToPng(Svg(100_000, 10, "")).ShouldBeNull();
        rasterizer.ToPng(Svg(10, 10, new string(' ', PictureLimits.LongestSvg))).ShouldBeNull();
        rasterizer.ToPng(Svg(10, 10, "")).ShouldNotBeNull();
    }

    [LibrsvgFact]
    public void A_picture_loads_no_file()
    {
        var path = Path.GetTempFileName();
        var red = Svg(10, 10, "<rect width='10' height='10' fill='#f00'/>");
        try
        {
            File.WriteAllText(path, red);

            var png = Rasterizer().ToPng(Svg(10, 10, $"<image href='file://{path}' width='10' height='10'/>"));

            png.ShouldBe(Rasterizer().ToPng(Svg(10, 10, "")));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [LibrsvgFact]
    public async Task Many_draw_at_once()
    {
        var rasterizer = Rasterizer();
        var drawn = await Task.WhenAll(Enumerable.Range(1, 100).Select(i => Task.Run(() => rasterizer.ToPng(Svg(i, 10, "<text y='9'>Herat</text>")))));

        drawn.ShouldAllBe(png => png != null);
    }

    [Fact]
    public void A_missing_library_is_said_in_a_sentence() =>
        LibrsvgProbe.Fault(_ => throw new DllNotFoundException()).ShouldBe("not drawn: librsvg is not installed (Debian: librsvg2-2 and fonts-dejavu-core); text stands for them");

    [Fact]
    public void Without_the_library_there_is_no_picture_and_the_log_says_so_once()
    {
        var rasterizer = new LibrsvgRasterizer(_logger, () => "not drawn: librsvg is not installed");

        rasterizer.ToPng(Svg(10, 10, "")).ShouldBeNull();
        rasterizer.ToPng(Svg(10, 10, "")).ShouldBeNull();
        _logger.Lines.ShouldHaveSingleItem().ShouldContain("not installed");
        rasterizer.States().ShouldHaveSingleItem().State.ShouldContain("not installed");
    }

    private LibrsvgRasterizer Rasterizer() => new(_logger, () => LibrsvgProbe.Fault());

    private static string Svg(int width, int height, string content) => $"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'>{content}</svg>";
}
