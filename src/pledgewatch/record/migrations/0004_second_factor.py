from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0003_jobs'),
    ]

    operations = [
        migrations.AddField(
            model_name='dossier',
            name='second_factor',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='historicaldossier',
            name='second_factor',
            field=models.BooleanField(default=False),
        ),
    ]
