using BriefingBot.Engine.Language;

namespace BriefingBot.Tests.Language;

public sealed class TransliterationTests
{
    [Theory]
    [InlineData("shabaab", "shebab")]
    [InlineData("shabaab", "chabab")]
    [InlineData("qaeda", "qaida")]
    [InlineData("qaeda", "kaida")]
    [InlineData("qaeda", "qaedah")]
    [InlineData("khorasan", "khurasan")]
    [InlineData("khorasan", "khorosan")]
    [InlineData("taliban", "taleban")]
    [InlineData("hezbollah", "hizballah")]
    [InlineData("hezbollah", "hizbullah")]
    [InlineData("mujahideen", "mujahedin")]
    [InlineData("mujahideen", "moudjahidine", false)]
    [InlineData("jamaat", "jemaah")]
    [InlineData("jaish", "jaysh")]
    [InlineData("muhammad", "mohammed")]
    [InlineData("islamiya", "islamiyyah")]
    [InlineData("zaynabiyoun", "zeinabiyun")]
    [InlineData("taiba", "toiba")]
    [InlineData("taiba", "tayyiba")]
    [InlineData("deen", "din")]
    [InlineData("hamas", "homs", false)]
    [InlineData("hamas", "himes", false)]
    [InlineData("hamas", "hames")]
    [InlineData("army", "armie", false)]
    [InlineData("resistance", "resistence", false)]
    [InlineData("khalid", "kalid", false)]
    [InlineData("aah", "ah", false)]
    [InlineData("quds", "badr", false)]
    public void Spellings_of_one_word_agree_and_others_do_not(string a, string b, bool agree = true) =>
        (Transliteration.Skeleton(a) == Transliteration.Skeleton(b) && Transliteration.Agree(a, b)).ShouldBe(agree);
}
