using BriefingBot.Engine.Pictures;

namespace BriefingBot.Tests.Pictures;

public class SparklineTests
{
    [Theory]
    [InlineData(new[] { 0, 1, 4, 8 }, "·▁▄█")]
    [InlineData(new[] { 3 }, "█")]
    [InlineData(new[] { 0, 0 }, "··")]
    [InlineData(new int[0], "")]
    public void Figures_become_eighths_of_the_greatest(int[] figures, string line) => Sparkline.Of(figures).ShouldBe(line);
}
