using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// English words that say nothing about which event a text is about: function words, and the vocabulary that reports of violence share.
/// Written by hand; frequencies of everything else are learned from the documents in the window.
/// </summary>
internal static class CommonWords
{
    private static readonly FrozenSet<uint> Function = Hashes("""
        a an the and or but nor of in on at by for with from to as is are was were be been being am it its he she his her him hers they them
        their theirs there here that this these those who whom whose which what when where while why how after before during into onto out up
        down over under about again not no so than then too very can cannot will would could should may might must shall have has had having
        do does did doing done say says said saying tell told also one two three four five six seven eight nine ten i me my we us our you your
        if because until since against between among through all any both each few more most much many other others another some such only own
        same s t don just now new according mr mrs ms dr off per via like still even yet however amid around near later earlier ago last next
        first second third week month year years day days time today yesterday tomorrow tonight night morning afternoon evening am pm
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
        """);

    private static readonly FrozenSet<uint> News = Hashes("""
        police officer officers official officials authorities government ministry minister spokesman spokeswoman spokesperson statement
        attack attacks attacked attacker attackers shooting shootings shot shots fired fire gunfire gunman gunmen gun guns bomb bombs bombing
        bomber blast explosion exploded killed killing kill kills dead death deaths died dies wounded wounds injured injuries injury victim
        victims suspect suspects suspected arrested arrest charged charges court investigation investigators investigating incident scene
        hospital condition critical people man men woman women child children person family home house street area city town village state
        security forces military army soldiers troops group groups militants terrorist terrorists terrorism report reported reports reporting
        news update updated posted published photo video images story read share comments click file copyright rights reserved
        found taken called made identified believe believed known responsible responsibility claimed least several local
        """);

    private static readonly FrozenSet<uint> Abbreviations = Hashes(
        "mr mrs ms dr st jr sr sgt lt col gen capt maj gov sen rep rev jan feb mar apr jun jul aug sep sept oct nov dec no");

    public static bool IsFunction(uint hash) => Function.Contains(hash);

    public static bool IsNews(uint hash) => News.Contains(hash);

    public static bool IsAbbreviation(uint hash) => Abbreviations.Contains(hash);

    private static FrozenSet<uint> Hashes(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => StableHash.Word(word)).ToFrozenSet();
}
