using BriefingBot.Ingestion.Feeds.Charsets;

namespace BriefingBot.Tests.Ingestion.Feeds.Charsets;

public sealed class CharsetGuessTests
{
    [Theory]
    [InlineData("windows-1251", "Вчера вечером в городе произошёл взрыв, сообщили местные власти. Пострадали семь человек.")]
    [InlineData("koi8-r", "Вчера вечером в городе произошёл взрыв, сообщили местные власти. Пострадали семь человек.")]
    [InlineData("windows-1255", "אתמול בערב אירע פיצוץ בעיר, כך מסרו הרשויות המקומיות. שבעה בני אדם נפצעו.")]
    [InlineData("windows-1256", "وقع انفجار في المدينة مساء أمس، بحسب ما أفادت السلطات المحلية. وأصيب سبعة أشخاص.")]
    [InlineData("windows-1253", "Χθες το βράδυ σημειώθηκε έκρηξη στην πόλη, ανακοίνωσαν οι τοπικές αρχές.")]
    [InlineData("shift_jis", "昨夜、市内で爆発があったと地元当局が発表した。七人がけがをした。")]
    [InlineData("euc-jp", "昨夜、市内で爆発があったと地元当局が発表した。七人がけがをした。")]
    [InlineData("euc-kr", "어제 저녁 도시에서 폭발이 일어났다고 지역 당국이 밝혔다. 일곱 명이 다쳤다.")]
    [InlineData("gb2312", "地方当局表示，昨天晚上该市发生爆炸，七人受伤。")]
    [InlineData("big5", "地方當局表示，昨天晚上該市發生爆炸，七人受傷。")]
    [InlineData("tis-620", "เมื่อคืนนี้เกิดระเบิดในเมือง เจ้าหน้าที่ท้องถิ่นกล่าว มีผู้บาดเจ็บเจ็ดคน")]
    public void An_encoding_is_recognised_by_the_text_it_makes(string charset, string text)
    {
        var bytes = CharsetCatalog.Find(charset)!.GetBytes($"<rss><channel><title>{text}</title></channel></rss>");
        CharsetGuess.Of(bytes).ShouldBe(charset);
    }

    [Theory]
    [InlineData("La polic\u00eda inform\u00f3 de una explosi\u00f3n en la ciudad; siete personas est\u00e1n heridas.")]
    [InlineData("Der \u00dcbergang zwischen M\u00fcnchen und K\u00f6ln: \u201eschlie\u00dft\u201c f\u00fcr s\u00fc\u00dfe \u00c4pfel.")]
    [InlineData("L\u2019\u00e9t\u00e9 dernier, \u00e0 N\u00eemes, on a f\u00eat\u00e9 No\u00ebl.")]
    public void Latin_text_is_left_alone(string text) => CharsetGuess.Of(CharsetCatalog.Find("windows-1252")!.GetBytes(text)).ShouldBeNull();

    [Fact]
    public void Plain_text_is_plain() => CharsetGuess.Of("<rss/>"u8).ShouldBe("us-ascii");

    [Theory]
    [InlineData("cp1251", 1251)]
    [InlineData("ibm866", 866)]
    [InlineData("GB2312", 54936)]
    [InlineData("utf8", 65001)]
    public void Labels_are_known_by_their_usual_spellings(string label, int codePage) => CharsetCatalog.Find(label)!.CodePage.ShouldBe(codePage);

    [Theory]
    [InlineData("no-such-charset")]
    [InlineData("utf-7")]
    [InlineData("")]
    public void Other_labels_are_not(string label) => CharsetCatalog.Find(label).ShouldBeNull();
}
