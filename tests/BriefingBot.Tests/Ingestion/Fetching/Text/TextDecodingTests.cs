using System.Text;
using BriefingBot.Ingestion.Fetching.Text;

namespace BriefingBot.Tests.Ingestion.Fetching.Text;

public sealed class TextDecodingTests
{
    [Theory]
    [InlineData("windows-1251", "Взрыв в городе")]
    [InlineData("KOI8-R", "Взрыв в городе")]
    [InlineData("iso-8859-1", "Señal “roja”")]
    [InlineData("windows-1256", "انفجار في المدينة")]
    [InlineData("Shift_JIS", "爆発があった")]
    [InlineData("euc-kr", "폭발 사고")]
    [InlineData("gb2312", "爆炸事件")]
    [InlineData("Big5", "爆炸事件")]
    [InlineData("iso-8859-9", "İstanbul’da")]
    [InlineData("utf-16le", "Взрыв")]
    public void The_charset_of_the_header_is_believed(string label, string text)
    {
        var bytes = CharsetLabels.Find(label)!.GetBytes(text);
        TextDecoding.Decode(bytes, label).Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("<html><head><meta charset=\"windows-1251\"><p>Взрыв")]
    [InlineData("<meta http-equiv=Content-Type content=\"text/html; charset = windows-1251\"><p>Взрыв")]
    [InlineData("<!-- <meta charset=utf-8> --><META CharSet='cp1251' ><p>Взрыв")]
    [InlineData("<?xml version='1.0' encoding='windows-1251'?><rss>Взрыв</rss>")]
    public void Without_a_header_the_document_says_it_itself(string page)
    {
        var bytes = CharsetLabels.Find("windows-1251")!.GetBytes(page);
        TextDecoding.Decode(bytes).Text.ShouldBe(page);
    }

    [Fact]
    public void A_byte_order_mark_beats_the_header_and_is_not_part_of_the_text()
    {
        TextDecoding.Decode([0xEF, 0xBB, 0xBF, .. "né"u8], "windows-1251").Text.ShouldBe("né");
        TextDecoding.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("né")]).Text.ShouldBe("né");
        TextDecoding.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("né")]).Text.ShouldBe("né");
    }

    [Fact]
    public void Nothing_declared_means_utf8_when_valid_and_windows_1252_otherwise()
    {
        TextDecoding.Decode("café’s"u8).Text.ShouldBe("café’s");
        TextDecoding.Decode([(byte)'c', 0x92, (byte)'s']).ShouldBe(new DecodedText("c’s", "windows-1252"));
    }

    [Fact]
    public void A_western_label_by_habit_does_not_garble_utf8() =>
        TextDecoding.Decode("“café”"u8, "ISO-8859-1").ShouldBe(new DecodedText("“café”", "utf-8"));

    [Theory]
    [InlineData("utf8mb4")]
    [InlineData("none")]
    [InlineData("\"\"")]
    [InlineData("iso-2022-kr")]
    [InlineData("ÿþ\0")]
    public void A_bogus_charset_name_is_passed_over(string label) =>
        TextDecoding.Decode("café"u8, label).Text.ShouldBe("café");

    [Fact]
    public void Malformed_utf8_becomes_replacement_characters() =>
        TextDecoding.Decode([(byte)'a', 0xC3, (byte)'b', 0xF0, 0x9F, (byte)'c'], "utf-8").Text.ShouldBe("a\uFFFDb\uFFFDc");

    [Fact]
    public void A_meta_element_cannot_claim_utf16() =>
        TextDecoding.Decode("<meta charset=utf-16>né"u8).Text.ShouldEndWith("né");

    [Fact]
    public void Utf16_without_mark_or_header_is_seen_by_its_zero_bytes() =>
        TextDecoding.Decode(Encoding.Unicode.GetBytes("<rss>né")).Text.ShouldBe("<rss>né");

    [Fact]
    public void Empty_bytes_are_empty_text() => TextDecoding.Decode([]).ShouldBe(new DecodedText("", "utf-8"));

    [Fact]
    public void Every_label_of_the_table_has_an_encoding()
    {
        foreach (var label in new[] { "iso-8859-2", "latin3", "l4", "cyrillic", "arabic", "greek", "hebrew", "logical", "l9", "koi8-u", "mac", "tis-620", "x-mac-ukrainian", "gb18030", "euc-jp", "iso-2022-jp", "ibm866", "utf-16be" })
        {
            CharsetLabels.Find(label).ShouldNotBeNull(label).GetString([0x41, 0x42]).ShouldNotBeNull();
        }
    }
}
