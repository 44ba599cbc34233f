using System.Text;
using System.Text.Json;
using Galaxy.Generators.Networks;
using Galaxy.Pipeline.Recipes;

namespace Galaxy.Pipeline.Cli.Check;

/// <summary>Tells a recipe from a network.</summary>
internal static class CheckedFile
{
    private static readonly JsonReaderOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Whether more of its fields are a recipe's than a network's; if neither, whether its name says so.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The whole of it.</param>
    public static bool IsRecipe(string path, string text)
    {
        string[] fields = [.. FieldsOf(text)];
        int recipe = fields.Count(field => RecipeFields.All.Any(known => known.Path == field || known.Group == field));
        int network = fields.Count(field => field != "$schema" && SpecReader.NetworkFields.Contains(field));
        return recipe == network ? Path.GetFileName(path).Contains("recipe", StringComparison.OrdinalIgnoreCase) : recipe > network;
    }

    /// <summary>The names of the fields up to where the text stops being JSON.</summary>
    private static List<string> FieldsOf(string text)
    {
        List<string> fields = [];
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text), _options);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                    fields.Add(reader.GetString()!);
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What comes before is enough to tell; the check itself reports the place.
        }

        return fields;
    }
}
