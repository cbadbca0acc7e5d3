using System.Text;
using BriefingBot.Ingestion.Starter;

namespace BriefingBot.Tests.Ingestion.Starter;

public sealed class HostileFilesTests : IDisposable
{
    private readonly StarterFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file_is_a_fault()
    {
        _folder.Delete("attacks.yaml");
        Only().ShouldBe($"attacks.yaml: is missing from {_folder.FullName}");
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_a_fault()
    {
        _folder.Delete("attacks.yaml");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "attacks.yaml"));
        Only().ShouldBe($"attacks.yaml: is missing from {_folder.FullName}");
    }

    [Theory]
    [InlineData("", "claims.yaml:1: is not the YAML that is read here: the file is empty")]
    [InlineData("- a\n- b\n", "claims.yaml:1: is not the YAML that is read here: the file starts with a key such as \"groups:\"")]
    [InlineData("claims: []\n---\nclaims: []\n", "claims.yaml:2: is not the YAML that is read here: a second document starts; one is read")]
    [InlineData("claims: &a []\n", "claims.yaml:1: is not the YAML that is read here: anchors, aliases and tags are not read; write the value out")]
    [InlineData("claims: []\nmore: *a\n", "claims.yaml:2: is not the YAML that is read here: anchors, aliases and tags are not read; write the value out")]
    [InlineData("claims: !!python/object []\n", "claims.yaml:1: is not the YAML that is read here: anchors, aliases and tags are not read; write the value out")]
    [InlineData("claims: []\nclaims: []\n", "claims.yaml:2: is not the YAML that is read here: the key \"claims\" stands here twice")]
    [InlineData("claims: {a: {}}\n", "claims.yaml:1: \"claims\" is a list")]
    [InlineData("claims: [a]\n", "claims.yaml:1: a claim is written as keys with values: group, attack, person, attribute, value, by, as-of, from")]
    [InlineData("[a]: b\n", "claims.yaml:1: is not the YAML that is read here: a key is a single word or phrase")]
    public void What_is_not_the_YAML_that_is_read_is_a_fault(string text, string fault)
    {
        _folder.Write("claims.yaml", text);
        _folder.Read().Faults[0].ToString().ShouldBe(fault);
    }

    [Theory]
    [InlineData("claims:\n  - { group: reds\n", "claims.yaml:3: is not the YAML that is read here: ")]
    [InlineData("claims:\n  - a: b: c\n", "claims.yaml:2: is not the YAML that is read here: ")]
    [InlineData("claims:\n  - { group: reds\n  - {\n", "claims.yaml:2: is not the YAML that is read here: it breaks off on this line or soon after")]
    public void Broken_YAML_is_a_fault_with_its_line(string text, string start)
    {
        _folder.Write("claims.yaml", text);
        Only().ShouldStartWith(start);
    }

    [Fact]
    public void No_mutilated_file_makes_the_reader_throw()
    {
        var random = new Random(20240322);
        const string Noise = "{}[]:,-#&*!|>'\"%@`\t\n ?\0";
        for (var round = 0; round < 100; round++)
        {
            var text = new StringBuilder(StarterFolder.Attacks);
            for (var edits = random.Next(1, 5); edits > 0; edits--)
                text[random.Next(text.Length)] = Noise[random.Next(Noise.Length)];
            _folder.Write("attacks.yaml", text.ToString());
            Should.NotThrow(() => _folder.Read());
        }
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        _folder.Write("claims.yaml", "claims: " + new string('[', 5000) + new string(']', 5000));
        Only().ShouldBe("claims.yaml:1: is not the YAML that is read here: values are nested more than 12 deep");
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var c = 'b'; c <= 'i'; c++)
            bomb.Append($"{c}: &{c} [*{(char)(c - 1)}, *{(char)(c - 1)}, *{(char)(c - 1)}, *{(char)(c - 1)}]\n");
        _folder.Write("claims.yaml", bomb.ToString());
        Only().ShouldBe("claims.yaml:1: is not the YAML that is read here: anchors, aliases and tags are not read; write the value out");
    }

    [Fact]
    public void Too_many_values_are_refused()
    {
        _folder.Write("claims.yaml", "claims: [" + string.Concat(Enumerable.Repeat("a,", YamlTreeReader.MostValues)) + "a]");
        Only().ShouldBe("claims.yaml:1: is not the YAML that is read here: there are more than 200000 values");
    }

    [Fact]
    public void Too_long_a_file_is_refused()
    {
        _folder.Write("claims.yaml", "#" + new string('x', YamlTreeReader.MostCharacters));
        Only().ShouldBe("claims.yaml: has 4000001 characters; at most 4000000 are read");
    }

    private string Only() => _folder.Read().Faults.ShouldHaveSingleItem().ToString();
}
