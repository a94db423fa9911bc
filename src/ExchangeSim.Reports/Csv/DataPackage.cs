using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExchangeSim.Reports.Tables;

namespace ExchangeSim.Reports.Csv;

/// <summary><c>datapackage.json</c>: what the CSV files of a folder contain, as Frictionless Data has it, so that programs read them with the right types.</summary>
/// <remarks>Source: Data Package and Table Schema, version 1, specs.frictionlessdata.io.</remarks>
public static class DataPackage
{
    /// <summary>Its name.</summary>
    public const string FileName = "datapackage.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Describes tables, each in a file of its name and written in a form.</summary>
    public static void Write(TextWriter writer, string scenario, string title, IReadOnlyList<TableShape> tables, CsvForm form)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", NameOf(scenario));
            json.WriteString("title", title);
            json.WriteStartArray("resources");
            foreach (var table in tables) Resource(json, table, form);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        writer.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        writer.Write('\n');
    }

    // Letters and digits of English, ".", "_" and "-" only; the title has the rest.
    private static string NameOf(string scenario)
    {
        var name = string.Concat(scenario.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-'));
        var words = string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 0 ? words : "scenario";
    }

    private static void Resource(Utf8JsonWriter json, TableShape table, CsvForm form)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("path", table.Name + ".csv");
        json.WriteString("description", table.Says);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", [form.Separator]);
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns) Field(json, column, form);
        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, TableColumn column, CsvForm form)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type switch { ColumnType.Text => "string", ColumnType.Whole => "integer", ColumnType.Number => "number", _ => "datetime" });
        if (column.Type == ColumnType.Time) json.WriteString("format", $"%Y-%m-%d %H:%M:%S{form.Decimal}%f");
        if (column.Type == ColumnType.Number) json.WriteString("decimalChar", [form.Decimal]);
        json.WriteString("description", column.Says);
        json.WriteEndObject();
    }
}
