namespace BriefingBot.Engine.Language;

/// <summary>
/// Accented Latin letters by their base letter (Unicode decompositions, and the struck-through letters that have none), and letters written as two.
/// A table of our own, because <see cref="string.Normalize()"/> depends on the machine's globalisation mode.
/// </summary>
internal static class AccentedLetters
{
    internal static readonly (char Base, string Accented)[] Single =
    [
        ('a', "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ('b', "ƀḃḅḇ"),
        ('c', "çćĉċčḉ"),
        ('d', "ðďđḋḍḏḑḓ"),
        ('e', "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə"),
        ('f', "ḟ"),
        ('g', "ĝğġģǥǧǵḡ"),
        ('h', "ĥħȟḣḥḧḩḫẖ"),
        ('i', "ìíîïĩīĭįıǐȉȋɨḭḯỉị"),
        ('j', "ĵǰ"),
        ('k', "ķǩḱḳḵ"),
        ('l', "ĺļľŀłḷḹḻḽ"),
        ('m', "ḿṁṃ"),
        ('n', "ñńņňŉǹṅṇṉṋ"),
        ('o', "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ('p', "ṕṗ"),
        ('r', "ŕŗřȑȓṙṛṝṟ"),
        ('s', "śŝşšſșṡṣṥṧṩẛ"),
        ('t', "ţťŧțṫṭṯṱẗ"),
        ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự"),
        ('v', "ṽṿ"),
        ('w', "ŵẁẃẅẇẉẘ"),
        ('x', "ẋẍ"),
        ('y', "ýÿŷȳẏẙỳỵỷỹ"),
        ('z', "źżžƶẑẓẕ"),
        ('ا', "أإآٱ"),
        ('ي', "ىئی"),
        ('ه', "ةۀہ"),
        ('و', "ؤ"),
        ('ك', "ک"),
        ('е', "ёѐ"),
        ('и', "йѝ"),
    ];

    internal static readonly (char Letter, char First, char Second)[] Double =
    [
        ('ß', 's', 's'), ('æ', 'a', 'e'), ('ǽ', 'a', 'e'), ('œ', 'o', 'e'), ('þ', 't', 'h'), ('ĳ', 'i', 'j'),
        ('ﬀ', 'f', 'f'), ('ﬁ', 'f', 'i'), ('ﬂ', 'f', 'l'), ('ﬆ', 's', 't'),
    ];
}
