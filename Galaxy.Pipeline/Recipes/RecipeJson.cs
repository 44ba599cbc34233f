using System.Text.Json;

namespace Galaxy.Pipeline.Recipes;

/// <summary>Writes a recipe as recipe.json has it, every field that means something to it: read again it is the same recipe.</summary>
public static class RecipeJson
{
    /// <summary>Its object.</summary>
    public static void Write(Utf8JsonWriter writer, Recipe recipe)
    {
        writer.WriteStartObject();
        string group = "";
        foreach ((RecipeField field, object value) in RecipeSettings.Of(recipe))
        {
            if (group.Length > 0 && field.Group != group)
                writer.WriteEndObject();
            if (field.Group.Length > 0 && field.Group != group)
                writer.WriteStartObject(field.Group);
            group = field.Group;
            WriteValue(writer, field.Name, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, object value)
    {
        if (value is string word)
            writer.WriteString(name, word);
        else
            writer.WriteNumber(name, (double)value);
    }
}
