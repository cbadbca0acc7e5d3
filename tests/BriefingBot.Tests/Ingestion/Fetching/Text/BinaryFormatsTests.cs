using System.Text;
using BriefingBot.Ingestion.Fetching.Text;

namespace BriefingBot.Tests.Ingestion.Fetching.Text;

public sealed class BinaryFormatsTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D", "a PNG picture")]
    [InlineData("FFD8FFE000104A464946", "a JPEG picture")]
    [InlineData("255044462D312E37", "a PDF document")]
    [InlineData("504B0304140000000800", "a ZIP archive or an office document")]
    [InlineData("1F8B080000000000", "a gzip archive")]
    [InlineData("7F454C4602010100", "a program")]
    [InlineData("0000002066747970697336", "an MP4 film or picture")]
    [InlineData("524946462400000057454250", "a WebP picture")]
    [InlineData("47494638396101000100", "a GIF picture")]
    public void A_known_format_is_named(string hex, string name)
    {
        var bytes = Convert.FromHexString(hex);
        TextDecoding.Decode(bytes, "utf-8").ShouldBe(new DecodedText("", "utf-8", $"is not text: it looks like {name}"));
    }

    [Fact]
    public void Unknown_bytes_with_zeros_are_no_text() =>
        TextDecoding.Decode([1, 2, 3, 0, 0, 9]).Fault.ShouldBe("is not text: it holds control bytes, as programs and archives do");

    [Theory]
    [InlineData("ID3 tags are how music files are labelled")]
    [InlineData("BZh is a prefix")]
    [InlineData("Rar! said the lion")]
    [InlineData("tab\tnewline\r\nform\ffeed")]
    public void Text_that_begins_like_a_format_stays_text(string text) =>
        TextDecoding.Decode(Encoding.UTF8.GetBytes(text)).Text.ShouldBe(text);
}
